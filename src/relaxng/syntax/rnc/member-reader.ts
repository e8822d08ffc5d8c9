import type { AnnotationReader, Annotations } from './annotations.ts';
import { applyAnnotations } from './apply-annotations.ts';
import { appendChildren, type ElementBuilder } from './element-builder.ts';
import { readLiteral } from './literal.ts';
import { type OpenConstruct, type OpenMembers, openPattern } from './open-construct.ts';
import type { PrimaryReader } from './primary-reader.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { isAssignment, isSign, type Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

const combinations: Readonly<Record<string, string>> = { '|=': 'choice', '&=': 'interleave' };

/** Reads what grammars, `div`s and `include`s consist of: `member` and `includeMember` of the compact syntax, appendix A. */
export class MemberReader {
  readonly #tokens: TokenStream;
  readonly #build: ElementBuilder;
  readonly #annotations: AnnotationReader;
  readonly #primaries: PrimaryReader;

  constructor(
    tokens: TokenStream,
    build: ElementBuilder,
    annotations: AnnotationReader,
    primaries: PrimaryReader,
  ) {
    this.#tokens = tokens;
    this.#build = build;
    this.#annotations = annotations;
    this.#primaries = primaries;
  }

  /** Whether a definition, or another member of a grammar, starts at the token that is read next. */
  startsMember(): boolean {
    const { current } = this.#tokens;
    if (current.kind === 'keyword') return ['start', 'div', 'include'].includes(current.value);
    if (current.kind !== 'identifier' && current.kind !== 'cName') return false;
    const { following } = this.#tokens;
    return isSign(following, '[') || (current.kind === 'identifier' && isAssignment(following));
  }

  /** Reads a member, or its beginning; what must be read before it is whole is returned. `closed`: there is none more. */
  read(members: OpenMembers, annotations: Annotations): OpenConstruct | 'closed' | undefined {
    const tokens = this.#tokens;
    const { current } = tokens;
    if (this.#closes(members, annotations)) return 'closed';
    if (this.startsMember()) members.lastMember = current;
    if (current.kind === 'keyword') {
      if (current.value === 'start') return this.#definition('start', [], annotations);
      if (current.value === 'div') return this.#div(members, annotations);
      if (current.value === 'include') return this.#include(members, annotations);
    }
    if (current.kind === 'identifier' || current.kind === 'cName') {
      if (isSign(tokens.following, '[')) return this.#annotation(members, annotations);
    }
    if (current.kind !== 'identifier') throw this.#noMember();
    return this.#definition('define', [this.#build.attribute('name', current.value, current)], annotations);
  }

  #closes(members: OpenMembers, annotations: Annotations): boolean {
    const tokens = this.#tokens;
    const atEnd = tokens.current.kind === 'end';
    if (!atEnd && !tokens.isSymbol('}')) return false;
    if (annotations.some) throw tokens.unexpected('what is annotated');
    appendChildren(members.element, [...annotations.comments, ...annotations.nodes]);
    if (atEnd && members.opener === undefined) return true;
    if (atEnd || members.opener === undefined) throw this.#wrongEnd(members.opener);
    tokens.advance();
    return true;
  }

  #definition(
    localName: 'start' | 'define',
    attributes: ReturnType<ElementBuilder['attribute']>[],
    annotations: Annotations,
  ): OpenConstruct {
    const tokens = this.#tokens;
    const opener = tokens.advance();
    const element = this.#build.element(localName, opener, attributes);
    appendChildren(element, this.#annotations.comments());
    if (!isAssignment(tokens.current)) {
      throw tokens.unexpected('`=`, `|=` or `&=`', { expected: ['=', '|=', '&='] });
    }
    const assignment = tokens.advance();
    const combine = combinations[assignment.value];
    if (combine !== undefined) element.attributes.push(this.#build.attribute('combine', combine, assignment));
    return openPattern({ closing: 'definition', element, annotations, opener });
  }

  #div(members: OpenMembers, annotations: Annotations): OpenConstruct {
    const element = this.#build.element('div', this.#tokens.advance());
    const opener = this.#tokens.expectSymbol('{');
    const { inInclude } = members;
    return { kind: 'members', element, annotations, opener, inInclude, lastMember: undefined };
  }

  #include(members: OpenMembers, annotations: Annotations): OpenConstruct | undefined {
    const tokens = this.#tokens;
    const keyword = tokens.advance();
    if (members.inInclude) {
      throw new SyntaxFault(keyword.start, keyword.end, 'An `include` must not stand in another one.', {
        hint: 'Put it beside the other one.',
      });
    }
    const comments = this.#annotations.comments();
    const href = readLiteral(tokens, 'the address of a schema in quotes');
    const element = this.#build.element('include', keyword, [
      this.#build.attribute('href', href.value, href),
      ...this.#primaries.readInherit(),
    ]);
    appendChildren(element, comments);
    if (!tokens.isSymbol('{')) {
      appendChildren(members.element, applyAnnotations(annotations, element));
      return undefined;
    }
    const opener = tokens.advance();
    return { kind: 'members', element, annotations, opener, inInclude: true, lastMember: undefined };
  }

  #annotation(members: OpenMembers, annotations: Annotations): undefined {
    if (annotations.some) throw this.#tokens.unexpected('what is annotated');
    const nodes = [...annotations.comments, ...annotations.nodes];
    appendChildren(members.element, [...nodes, this.#annotations.readElement()]);
    return undefined;
  }

  #noMember(): SyntaxFault {
    const { current } = this.#tokens;
    if (current.kind !== 'keyword') return this.#tokens.unexpected('a definition');
    return this.#tokens.unexpected('a definition', {
      hint: `Write \`\\${current.value}\` if a definition of that name is meant.`,
    });
  }

  #wrongEnd(opener: Token | undefined): SyntaxFault {
    if (opener === undefined) {
      const { start, end } = this.#tokens.current;
      return new SyntaxFault(start, end, '`}` must not stand here, since no `{` is open.');
    }
    return this.#tokens.unexpected('`}`', {
      expected: ['}'],
      related: { start: opener.start, end: opener.end, message: 'It would close this `{`.' },
    });
  }
}
