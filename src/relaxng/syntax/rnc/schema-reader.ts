import type { SchemaElement, SchemaNode } from '../schema-element.ts';
import type { SchemaFile } from '../schema-file.ts';
import { AnnotationReader, type Annotations, noAnnotations } from './annotations.ts';
import { applyAnnotations } from './apply-annotations.ts';
import { checkDepth } from './depth-limit.ts';
import { addAll, appendChildren, ElementBuilder, type MutableElement } from './element-builder.ts';
import type { Environment } from './environment.ts';
import { MemberReader } from './member-reader.ts';
import { missingOperator } from './missing-operator.ts';
import { NameClassReader } from './name-class-reader.ts';
import { type OpenConstruct, type OpenMembers, type OpenPattern, openPattern } from './open-construct.ts';
import { PatternReader } from './pattern-reader.ts';
import { PrimaryReader } from './primary-reader.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { isAssignment, type Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** So many definitions in one schema may be wrong in themselves before reading is given up. */
const mostFaults = 50;

/** Reads what follows the declarations of a schema, with a stack of its own for all that is open. */
export class SchemaReader {
  readonly #file: SchemaFile;
  readonly #tokens: TokenStream;
  readonly #report: (fault: SyntaxFault) => void;
  readonly #build: ElementBuilder;
  readonly #annotations: AnnotationReader;
  readonly #patterns: PatternReader;
  readonly #members: MemberReader;
  readonly #open: OpenConstruct[] = [];
  /** What the schema stands for, once it is read. */
  #whole: SchemaNode[] | undefined;

  constructor(
    file: SchemaFile,
    tokens: TokenStream,
    environment: Environment,
    report: (fault: SyntaxFault) => void,
  ) {
    this.#file = file;
    this.#tokens = tokens;
    this.#report = report;
    const build = new ElementBuilder(file, { bindings: environment.bindings() });
    const annotations = new AnnotationReader(tokens, build, environment, report);
    const nameClasses = new NameClassReader(tokens, build, environment, annotations);
    const primaries = new PrimaryReader(tokens, build, environment, annotations, nameClasses);
    this.#build = build;
    this.#annotations = annotations;
    this.#patterns = new PatternReader(tokens, build, annotations, primaries);
    this.#members = new MemberReader(tokens, build, annotations, primaries);
  }

  /** The schema's element; undefined after faults that left nothing of it. Throws a `SyntaxFault` where it cannot go on. */
  read(): SchemaElement | undefined {
    let annotations: Annotations | undefined = this.#begin();
    let faults = 0;
    while (this.#whole === undefined) {
      try {
        const pending = annotations;
        annotations = undefined;
        this.#step(pending);
      } catch (fault) {
        if (!(fault instanceof SyntaxFault)) throw fault;
        this.#report(fault);
        faults += 1;
        if (faults === mostFaults || !this.#recover()) return undefined;
      }
    }
    return this.#root(this.#whole);
  }

  #begin(): Annotations {
    const opener = this.#tokens.current;
    const annotations = this.#annotations.readInitial();
    if (this.#tokens.current.kind === 'end' || this.#members.startsMember()) {
      const element = this.#build.element('grammar', opener);
      this.#open.push({
        kind: 'members',
        element,
        annotations: noAnnotations,
        inInclude: false,
        lastMember: undefined,
      });
    } else {
      this.#open.push(openPattern({ closing: 'end', annotations: noAnnotations, opener }));
    }
    return annotations;
  }

  #step(pending: Annotations | undefined): void {
    const inner = this.#open[this.#open.length - 1] as OpenConstruct;
    if (inner.kind === 'members') {
      const opened = this.#members.read(inner, pending ?? this.#annotations.readInitial());
      if (opened === 'closed') this.#close(applyAnnotations(inner.annotations, inner.element));
      else if (opened !== undefined) this.#push(opened);
    } else if (inner.operand === undefined) {
      const opened = this.#patterns.readOperand(inner, pending ?? this.#annotations.readInitial());
      if (opened !== undefined) this.#push(opened);
    } else if (this.#patterns.readOperator(inner)) {
      this.#closePattern(inner);
    }
  }

  #push(opened: OpenConstruct): void {
    checkDepth(this.#open.length, opened.opener ?? this.#tokens.current);
    this.#open.push(opened);
  }

  #closePattern(pattern: OpenPattern): void {
    const { annotations, closing, element, opener } = pattern;
    const content = this.#patterns.finish(pattern);
    const tokens = this.#tokens;
    if (closing === ')' || closing === '}') {
      const comments = this.#annotations.comments();
      if (!tokens.isSymbol(closing)) throw this.#notClosed(closing, opener);
      tokens.advance();
      addAll(content, comments);
    } else if (closing === 'end' && tokens.current.kind !== 'end') {
      throw (
        missingOperator(this.#tokens, this.#members) ??
        tokens.unexpected('an operator or the end of the schema')
      );
    } else if (closing === 'definition') {
      const missing = missingOperator(this.#tokens, this.#members);
      if (missing) throw missing;
      addAll(content, this.#build.comments(tokens.takeComments(true)));
    }
    if (element === undefined) {
      this.#close(content);
      return;
    }
    appendChildren(element, content);
    if (closing !== 'operand') this.#close(applyAnnotations(annotations, element));
    else {
      const data = element.parent as MutableElement;
      this.#close(applyAnnotations(annotations, data));
      const outer = this.#open[this.#open.length - 1] as OpenPattern;
      outer.operandKind = 'dataExcept';
      outer.except = opener;
    }
  }

  /** Hands what the innermost construct stands for to the one around it. */
  #close(nodes: SchemaNode[]): void {
    this.#open.pop();
    const outer = this.#open[this.#open.length - 1];
    if (outer === undefined) this.#whole = nodes;
    else if (outer.kind === 'members') appendChildren(outer.element, nodes);
    else outer.operand = nodes;
  }

  #notClosed(closing: string, opener: Token): SyntaxFault {
    const missing = missingOperator(this.#tokens, this.#members);
    if (missing) return missing;
    const { start, end, value } = opener;
    const related = { start, end, message: `It would close this \`${value}\`.` };
    return this.#tokens.unexpected(`\`${closing}\``, { expected: [closing], related });
  }

  /**
   * After a fault in a definition goes on with the next one that starts in the same column, which a person would take
   * for its sibling. Returns false where there is none.
   */
  #recover(): boolean {
    while (this.#open.length > 0 && this.#open[this.#open.length - 1]?.kind !== 'members') this.#open.pop();
    const members = this.#open[this.#open.length - 1] as OpenMembers | undefined;
    if (members?.lastMember === undefined) return false;
    const wanted = this.#columnOf(members.lastMember);
    const tokens = this.#tokens;
    for (;;) {
      try {
        const { current } = tokens;
        if (current.kind === 'end') return false;
        const isName = current.kind === 'identifier' || tokens.isKeyword('start');
        if (
          isName &&
          current.startsLine &&
          current !== members.lastMember &&
          isAssignment(tokens.following)
        ) {
          if (this.#columnOf(current) === wanted) return true;
        }
      } catch (fault) {
        if (!(fault instanceof SyntaxFault)) throw fault;
      }
      tokens.pass();
    }
  }

  #columnOf(token: Token): number {
    return this.#file.source.position(token.start).column;
  }

  /** The one element of the schema; comments outside of it are taken into it. */
  #root(nodes: readonly SchemaNode[]): SchemaElement | undefined {
    const elements = nodes.filter((node) => node.kind === 'element');
    const [root, beside] = elements as MutableElement[];
    if (beside !== undefined) {
      const { start, end } = beside.place;
      const message = `The annotation \`${beside.name}\` must not stand beside the one pattern of the schema.`;
      const hint = 'Put the pattern into a definition: `start = …`.';
      this.#report(new SyntaxFault(start, end, message, { hint }));
      return undefined;
    }
    if (root === undefined) return undefined;
    const at = nodes.indexOf(root);
    const children = root.children;
    root.children = [];
    appendChildren(root, nodes.slice(0, at));
    appendChildren(root, children);
    appendChildren(root, [...nodes.slice(at + 1), ...this.#annotations.comments()]);
    return root;
  }
}
