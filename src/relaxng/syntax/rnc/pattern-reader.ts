import type { SchemaNode } from '../schema-element.ts';
import type { AnnotationReader, Annotations } from './annotations.ts';
import { applyAnnotations } from './apply-annotations.ts';
import { addAll, appendChildren, type ElementBuilder, type MutableElement } from './element-builder.ts';
import { type OpenConstruct, type OpenPattern, openPattern } from './open-construct.ts';
import type { PrimaryReader } from './primary-reader.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { isAssignment } from './token.ts';
import type { TokenStream } from './token-stream.ts';

const operators: Readonly<Record<string, string>> = { ',': 'group', '|': 'choice', '&': 'interleave' };
const repetitions: Readonly<Record<string, string>> = {
  '*': 'zeroOrMore',
  '+': 'oneOrMore',
  '?': 'optional',
};

/** Reads patterns step by step, so that however deeply they are nested no stack overflows. */
export class PatternReader {
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

  /** Reads the next operand; what must be read for it first is returned. */
  readOperand(pattern: OpenPattern, annotations: Annotations): OpenConstruct | undefined {
    pattern.operandKind = 'primary';
    if (this.#tokens.isSymbol('(')) {
      return openPattern({ closing: ')', annotations, opener: this.#tokens.advance() });
    }
    if (this.#startsDefinition()) throw this.#missingOperand(pattern);
    const primary = this.#primaries.read(annotations, pattern.closing === 'operand');
    if (primary.kind !== 'element') return primary;
    pattern.operand = applyAnnotations(annotations, primary);
    return undefined;
  }

  /** Reads what stands behind an operand. Returns whether the pattern is whole. */
  readOperator(pattern: OpenPattern): boolean {
    if (pattern.closing === 'operand') return true;
    const tokens = this.#tokens;
    const operand = pattern.operand as SchemaNode[];
    addAll(operand, this.#annotations.readFollowing());
    const sign = tokens.current.kind === 'symbol' ? tokens.current.value : '';
    if (sign in repetitions) {
      this.#repeat(pattern, operand, repetitions[sign] as string);
      return false;
    }
    if (sign in operators) {
      this.#checkOperator(pattern);
      pattern.operator ??= tokens.current;
      tokens.advance();
      addAll(pattern.nodes, operand);
      pattern.operand = undefined;
      return false;
    }
    if (pattern.operandKind === 'dataExcept' && pattern.operator !== undefined) this.#checkOperator(pattern);
    if (sign === '-') throw this.#strayExcept(pattern);
    return true;
  }

  /** What a pattern that is whole stands for: `innerPattern` of appendix A. */
  finish(pattern: OpenPattern): SchemaNode[] {
    const { nodes, annotations, closing, opener, operandKind, operator } = pattern;
    const operand = pattern.operand as SchemaNode[];
    const annotated = closing === ')' && annotations.some;
    const before = closing === ')' && !annotated ? [...annotations.comments, ...annotations.nodes] : [];
    if (operator === undefined && annotated && operandKind === 'repeated') {
      const at = operand.findIndex((node) => node.kind === 'element');
      const repeated = operand[at];
      if (repeated?.kind !== 'element') return operand;
      return [
        ...operand.slice(0, at),
        ...applyAnnotations(annotations, repeated as MutableElement),
        ...operand.slice(at + 1),
      ];
    }
    addAll(nodes, operand);
    if (operator === undefined && !annotated) return before.length > 0 ? [...before, ...nodes] : nodes;
    const name = operator === undefined ? 'group' : (operators[operator.value] as string);
    const element = this.#build.element(name, operator ?? opener);
    appendChildren(element, nodes);
    return annotated ? applyAnnotations(annotations, element) : [...before, element];
  }

  #startsDefinition(): boolean {
    const { current } = this.#tokens;
    if (current.kind !== 'identifier' && !this.#tokens.isKeyword('start')) return false;
    return isAssignment(this.#tokens.following);
  }

  /** The fault of a pattern that breaks off before the next definition. */
  #missingOperand({ opener }: OpenPattern): SyntaxFault {
    const { current, previous } = this.#tokens;
    const { start, end, value } = previous ?? opener;
    const message = `A pattern must follow \`${value}\`, not the definition of \`${current.value}\`.`;
    return new SyntaxFault(start, end, message);
  }

  #repeat(pattern: OpenPattern, operand: SchemaNode[], localName: string): void {
    const tokens = this.#tokens;
    const { current } = tokens;
    if (pattern.operandKind !== 'primary') {
      const message =
        pattern.operandKind === 'repeated'
          ? `\`${current.value}\` must not stand behind another sign of repetition without parentheses.`
          : `\`-\` and \`${current.value}\` must not stand side by side without parentheses.`;
      throw new SyntaxFault(current.start, current.end, message, {
        hint: 'Put what is repeated in parentheses.',
      });
    }
    const comments = this.#annotations.comments();
    const element = this.#build.element(localName, tokens.advance());
    let first = operand.findIndex((node) => node.kind !== 'comment');
    if (first < 0) first = 0;
    appendChildren(element, first === 0 ? operand : operand.slice(first));
    appendChildren(element, comments);
    pattern.operand = [...operand.slice(0, first), element];
    pattern.operandKind = 'repeated';
  }

  #checkOperator(pattern: OpenPattern): void {
    const { current } = this.#tokens;
    const { except, operator, operandKind } = pattern;
    if (operandKind === 'dataExcept' && except !== undefined) {
      const message = `\`-\` and \`${(operator ?? current).value}\` must not stand side by side without parentheses.`;
      throw new SyntaxFault(except.start, except.end, message, {
        hint: 'Put the datatype with `-` in parentheses.',
      });
    }
    if (operator === undefined || operator.value === current.value) return;
    const { start, end, value } = operator;
    const message = `\`${value}\` and \`${current.value}\` must not stand side by side without parentheses.`;
    throw new SyntaxFault(current.start, current.end, message, {
      hint: `Put parentheses around what belongs together: \`(a${spaced(value)}b)${spaced(current.value)}c\`.`,
      related: { start, end, message: `The first \`${value}\`.` },
    });
  }

  #strayExcept(pattern: OpenPattern): SyntaxFault {
    const { start, end } = this.#tokens.current;
    if (pattern.operandKind === 'dataExcept') {
      return new SyntaxFault(start, end, '`-` must not stand twice without parentheses.', {
        hint: 'Name all exceptions in one pair of parentheses: `string - ("a" | "b")`.',
      });
    }
    return new SyntaxFault(start, end, '`-` must stand only behind a datatype.');
  }
}

function spaced(operator: string): string {
  return operator === ',' ? ', ' : ` ${operator} `;
}
