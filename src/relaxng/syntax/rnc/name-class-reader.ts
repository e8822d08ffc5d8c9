import type { SchemaAttribute, SchemaNode } from '../schema-element.ts';
import type { AnnotationReader, Annotations } from './annotations.ts';
import { applyAnnotations } from './apply-annotations.ts';
import { checkDepth } from './depth-limit.ts';
import { addAll, appendChildren, type ElementBuilder, type MutableElement } from './element-builder.ts';
import { type DeclaredNamespace, type Environment, inherit } from './environment.ts';
import { SyntaxFault } from './syntax-fault.ts';
import type { Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** A name class that is not yet whole. */
interface OpenNameClass {
  /** The annotations before its `(`; absent outside of parentheses. */
  readonly parenthesis?: { readonly token: Token; readonly annotations: Annotations };
  /** The `except` that the name class is read for, which takes one operand and no more. */
  readonly except?: { readonly element: MutableElement; readonly owner: SchemaNode[] };
  nodes: SchemaNode[];
  /** The operand read last. */
  operand: SchemaNode[];
  /** The first `|`. */
  operator?: Token;
  /** Whether the last operand has an `except`, and so must stand alone. */
  hasExcept: boolean;
}

/** Reads name classes: `nameClass` of the compact syntax, appendix A. */
export class NameClassReader {
  readonly #tokens: TokenStream;
  readonly #build: ElementBuilder;
  readonly #environment: Environment;
  readonly #annotations: AnnotationReader;

  constructor(
    tokens: TokenStream,
    build: ElementBuilder,
    environment: Environment,
    annotations: AnnotationReader,
  ) {
    this.#tokens = tokens;
    this.#build = build;
    this.#environment = environment;
    this.#annotations = annotations;
  }

  /** The elements that a name class stands for, with comments; names without prefix as those of elements or attributes. */
  read(ofElement: boolean): SchemaNode[] {
    const tokens = this.#tokens;
    const open: OpenNameClass[] = [{ nodes: [], operand: [], hasExcept: false }];
    /** What has been read as an operand of the innermost one; undefined where one must be read. */
    let operand = this.#readOperand(open, ofElement);
    for (;;) {
      const inner = open[open.length - 1] as OpenNameClass;
      if (operand === undefined) {
        operand = this.#readOperand(open, ofElement);
        continue;
      }
      if (inner.except) {
        open.pop();
        appendChildren(inner.except.element, operand);
        operand = inner.except.owner;
        (open[open.length - 1] as OpenNameClass).hasExcept = true;
        continue;
      }
      inner.operand = [...operand, ...this.#annotations.readFollowing()];
      if (tokens.isSymbol('|')) {
        this.#checkAlone(inner);
        inner.operator ??= tokens.current;
        tokens.advance();
        addAll(inner.nodes, inner.operand);
        operand = undefined;
        continue;
      }
      if (inner.operator !== undefined && inner.hasExcept) this.#checkAlone(inner);
      if (tokens.isSymbol('-')) throw this.#strayExcept(inner);
      const whole = this.#finish(inner);
      if (inner.parenthesis === undefined) return whole;
      const { start, end } = inner.parenthesis.token;
      const related = { start, end, message: 'It would close this `(`.' };
      tokens.expectSymbol(')', { related });
      open.pop();
      operand = whole;
    }
  }

  /** Reads one operand, or opens what must be read for it first and returns undefined. */
  #readOperand(open: OpenNameClass[], ofElement: boolean): SchemaNode[] | undefined {
    const tokens = this.#tokens;
    const annotations = this.#annotations.readInitial();
    const inner = open[open.length - 1] as OpenNameClass;
    inner.hasExcept = false;
    const token = tokens.current;
    checkDepth(open.length, token);
    if (tokens.isSymbol('(')) {
      tokens.advance();
      open.push({ parenthesis: { token, annotations }, nodes: [], operand: [], hasExcept: false });
      return undefined;
    }
    const element = this.#simple(ofElement);
    if (element.localName === 'name' || !tokens.isSymbol('-')) return applyAnnotations(annotations, element);
    if (inner.except) throw this.#strayExcept(inner);
    const except = this.#build.element('except', tokens.advance());
    appendChildren(element, [except]);
    const owner = applyAnnotations(annotations, element);
    open.push({ except: { element: except, owner }, nodes: [], operand: [], hasExcept: false });
    return undefined;
  }

  #simple(ofElement: boolean): MutableElement {
    const tokens = this.#tokens;
    const build = this.#build;
    if (tokens.isSymbol('*')) return build.element('anyName', tokens.advance());
    const { kind } = tokens.current;
    if (kind === 'nsName') {
      const token = tokens.advance();
      return build.element(
        'nsName',
        token,
        this.#ns(this.#environment.namespaceOf(token.value, token), token),
      );
    }
    if (kind !== 'cName' && !tokens.isName()) throw tokens.unexpected('a name');
    const token = tokens.advance();
    const [prefix, localName] =
      kind === 'cName' ? (token.value.split(':') as [string, string]) : ['', token.value];
    let namespace: DeclaredNamespace | undefined = ofElement ? this.#environment.defaultNamespace : '';
    if (kind === 'cName') namespace = this.#environment.namespaceOf(prefix, token);
    const element = build.element('name', token, this.#ns(namespace, token));
    appendChildren(element, [build.text(localName, token)]);
    return element;
  }

  #ns(namespace: DeclaredNamespace | undefined, token: Token): SchemaAttribute[] {
    return namespace === undefined || namespace === inherit
      ? []
      : [this.#build.attribute('ns', namespace, token)];
  }

  #finish(inner: OpenNameClass): SchemaNode[] {
    const annotations = inner.parenthesis?.annotations;
    addAll(inner.nodes, inner.operand);
    if (inner.operator === undefined && !annotations?.some) {
      return annotations ? [...annotations.comments, ...annotations.nodes, ...inner.nodes] : inner.nodes;
    }
    const choice = this.#build.element('choice', inner.operator ?? (inner.parenthesis?.token as Token));
    appendChildren(choice, inner.nodes);
    return annotations ? applyAnnotations(annotations, choice) : [choice];
  }

  #checkAlone(inner: OpenNameClass): void {
    if (!inner.hasExcept) return;
    const { current } = this.#tokens;
    const at = inner.operator ?? current;
    throw new SyntaxFault(at.start, at.end, '`-` and `|` must not stand side by side without parentheses.', {
      hint: 'Put the name class with `-` in parentheses.',
    });
  }

  #strayExcept(inner: OpenNameClass): SyntaxFault {
    const { start, end } = this.#tokens.current;
    if (inner.hasExcept || inner.except) {
      return new SyntaxFault(start, end, '`-` must not stand twice without parentheses.', {
        hint: 'Name all exceptions in one pair of parentheses: `* - (a | b)`.',
      });
    }
    return new SyntaxFault(start, end, '`-` must stand only behind `*` or a prefix with `:*`.');
  }
}
