import type { SchemaElement, SchemaNode } from '../schema-element.ts';
import { arrange, type RncContent, type RncOperand } from './rnc-content.ts';
import { isRelaxNg } from './schema-names.ts';

/** Which operator the elements within an element are operands of, if there are several. */
const operators: Readonly<Record<string, string>> = {
  choice: 'choice',
  define: 'group',
  element: 'group',
  except: 'choice',
  group: 'group',
  interleave: 'interleave',
  list: 'group',
  oneOrMore: 'group',
  optional: 'group',
  zeroOrMore: 'group',
};

/** Arranges children so that `(a, b), c` is `a, b, c`: what has the operator around it, and no annotation, is dissolved. */
export class RncFlattening {
  readonly #dissolved = new Set<SchemaElement>();

  constructor(elements: Iterable<SchemaElement>) {
    for (const element of elements) {
      const operator = operators[element.localName];
      if (operator === undefined || element.children.length < 2) continue;
      for (const { element: inner, following } of arrange(element.children).operands) {
        if (inner.localName === operator && following.length === 0 && mayDissolve(inner))
          this.#dissolved.add(inner);
      }
    }
  }

  isDissolved(element: SchemaElement): boolean {
    return this.#dissolved.has(element);
  }

  /** As `arrange`, with the operands of what is dissolved in its place. */
  arrange(nodes: readonly SchemaNode[]): RncContent {
    const content = arrange(nodes);
    if (!content.operands.some(({ element }) => this.#dissolved.has(element))) return content;
    const operands: RncOperand[] = [];
    let comments: SchemaNode[] = [];
    const open = [{ content, at: 0 }];
    for (let inner = open.at(-1); inner !== undefined; inner = open.at(-1)) {
      const operand = inner.content.operands[inner.at];
      inner.at += 1;
      if (operand === undefined) {
        for (const comment of inner.content.comments) comments.push(comment);
        open.pop();
        continue;
      }
      for (const comment of operand.comments) comments.push(comment);
      if (this.#dissolved.has(operand.element))
        open.push({ content: arrange(operand.element.children), at: 0 });
      else {
        operands.push({ ...operand, comments });
        comments = [];
      }
    }
    return { initial: content.initial, operands, comments };
  }
}

function mayDissolve(element: SchemaElement): boolean {
  if (element.attributes.some(({ namespace }) => namespace !== '')) return false;
  return element.children.some(isRelaxNg) && arrange(element.children).initial.length === 0;
}
