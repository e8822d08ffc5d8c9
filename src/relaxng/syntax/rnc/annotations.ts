import {
  compatibilityAnnotations,
  type SchemaAttribute,
  type SchemaComment,
  type SchemaNode,
} from '../schema-element.ts';
import { AnnotationNames } from './annotation-names.ts';
import { checkDepth } from './depth-limit.ts';
import { addAll, appendChildren, type ElementBuilder, type MutableElement } from './element-builder.ts';
import type { Environment } from './environment.ts';
import { readLiteral } from './literal.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { isSign, type Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** What stands before a pattern, name class, parameter or definition to annotate it. */
export interface Annotations {
  /** Stand before what is annotated, not in it. */
  readonly comments: readonly SchemaComment[];
  readonly attributes: readonly SchemaAttribute[];
  /** Documentation, elements, and the comments between them. */
  readonly nodes: readonly SchemaNode[];
  /** Whether there are attributes or elements. */
  readonly some: boolean;
}

export const noAnnotations: Annotations = { comments: [], attributes: [], nodes: [], some: false };

/** Brackets that are not yet closed. */
interface OpenBracket {
  /** The foreign element that they belong to, where it is one. */
  readonly owner?: MutableElement;
  readonly bracket: Token;
  /** Whether they are the brackets of a foreign element, where literals are text. */
  readonly nested: boolean;
  readonly attributes: SchemaAttribute[];
  readonly nodes: SchemaNode[];
  /** Whether something stands there that attributes must precede. */
  begun: boolean;
}

/** Reads annotations (compact syntax, section 5) and makes them foreign elements and attributes. */
export class AnnotationReader {
  readonly #tokens: TokenStream;
  readonly #build: ElementBuilder;
  readonly #names: AnnotationNames;
  readonly #documentationName: string;

  constructor(
    tokens: TokenStream,
    build: ElementBuilder,
    environment: Environment,
    report: (fault: SyntaxFault) => void,
  ) {
    this.#tokens = tokens;
    this.#build = build;
    this.#names = new AnnotationNames(environment, report);
    const declared = [...environment.namespaces].find(([, uri]) => uri === compatibilityAnnotations);
    this.#documentationName = `${declared?.[0] ?? 'a'}:documentation`;
  }

  /** The comments, documentation and bracket before what is annotated. Throws a `SyntaxFault`. */
  readInitial(): Annotations {
    const tokens = this.#tokens;
    const comments = this.comments();
    if (tokens.current.kind !== 'documentation' && !tokens.isSymbol('[')) {
      return comments.length === 0 ? noAnnotations : { ...noAnnotations, comments };
    }
    const attributes: SchemaAttribute[] = [];
    const nodes: SchemaNode[] = [];
    while (tokens.current.kind === 'documentation') {
      nodes.push(this.#documentation(tokens.advance()));
      addAll(comments, this.comments());
    }
    if (tokens.isSymbol('[')) {
      this.#readContent({ bracket: tokens.advance(), nested: false, attributes, nodes, begun: false });
      addAll(comments, this.comments());
    }
    const some = attributes.length > 0 || nodes.some((node) => node.kind === 'element');
    return { comments, attributes, nodes, some };
  }

  /** The `>>` annotations behind a pattern or name class. Throws a `SyntaxFault`. */
  readFollowing(): SchemaNode[] {
    const nodes: SchemaNode[] = [];
    while (this.#tokens.isSymbol('>>')) {
      addAll(nodes, this.comments());
      this.#tokens.advance();
      addAll(nodes, this.comments());
      nodes.push(this.readElement());
    }
    return nodes;
  }

  /** A foreign element. Throws a `SyntaxFault`. */
  readElement(): MutableElement {
    const element = this.#startElement(false);
    const bracket = this.#tokens.expectSymbol('[');
    this.#readContent({
      owner: element,
      bracket,
      nested: true,
      attributes: element.attributes,
      nodes: element.children,
      begun: false,
    });
    return element;
  }

  /** The comments before the token that is read next. */
  comments(): SchemaComment[] {
    return this.#build.comments(this.#tokens.takeComments());
  }

  #documentation(token: Token): MutableElement {
    const name = this.#documentationName;
    const element = this.#build.foreignElement(compatibilityAnnotations, 'documentation', name, token);
    if (token.value !== '') appendChildren(element, [this.#build.text(token.value, token)]);
    return element;
  }

  /** Reads on to the `]` that closes the bracket. */
  #readContent(outermost: OpenBracket): void {
    const tokens = this.#tokens;
    const open = [outermost];
    for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
      addAll(inner.nodes, this.comments());
      if (tokens.isSymbol(']')) {
        tokens.advance();
        open.pop();
      } else if (tokens.current.kind === 'literal' && inner.nested) {
        const literal = readLiteral(tokens, 'a literal');
        if (literal.value !== '') inner.nodes.push(this.#build.text(literal.value, literal));
        inner.begun = true;
      } else if (this.#isName() && isSign(tokens.following, '=')) {
        this.#readAttribute(inner);
      } else if (this.#isName() && isSign(tokens.following, '[')) {
        const child = this.#startElement(inner.nested);
        child.parent = inner.owner ?? null;
        inner.nodes.push(child);
        inner.begun = true;
        const bracket = tokens.advance();
        checkDepth(open.length, bracket);
        open.push({
          owner: child,
          bracket,
          nested: true,
          attributes: child.attributes,
          nodes: child.children,
          begun: false,
        });
      } else throw this.#wrongContent(inner);
    }
  }

  #readAttribute({ attributes, nested, begun }: OpenBracket): void {
    const token = this.#tokens.advance();
    if (begun) {
      const message = `The annotation \`${token.value}\` must stand before literals and annotations with brackets.`;
      throw new SyntaxFault(token.start, token.end, message);
    }
    this.#tokens.advance();
    const { value } = readLiteral(this.#tokens, 'the value of the annotation in quotes');
    const { namespace, localName } = this.#names.attribute(token, nested);
    if (namespace === undefined) return;
    attributes.push({ namespace, localName, name: token.value, value, place: this.#build.place(token) });
    this.#names.checkDuplicate(attributes);
  }

  #startElement(nested: boolean): MutableElement {
    if (!this.#isName()) throw this.#tokens.unexpected('the name of an annotation');
    const token = this.#tokens.advance();
    const { namespace, localName } = this.#names.element(token, nested);
    return this.#build.foreignElement(namespace ?? '', localName, token.value, token);
  }

  #isName(): boolean {
    return this.#tokens.isName() || this.#tokens.current.kind === 'cName';
  }

  #wrongContent({ bracket, nested }: OpenBracket): SyntaxFault {
    const tokens = this.#tokens;
    if (this.#isName()) {
      tokens.advance();
      return tokens.unexpected('`=` or `[`', {
        expected: ['=', '['],
        hint: 'Write an annotation as `name = "value"` or `name [ … ]`.',
      });
    }
    const related = { start: bracket.start, end: bracket.end, message: 'It would close this `[`.' };
    const wanted = nested ? 'an annotation, a literal or `]`' : 'an annotation or `]`';
    return tokens.unexpected(wanted, { expected: [']'], related });
  }
}
