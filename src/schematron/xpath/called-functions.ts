import { type Token, tokens } from './tokens.ts';

/** A function that an expression calls or names. */
export interface FunctionName {
  readonly localName: string;
  /** `Q{…}` of the name. */
  readonly namespace?: string;
  readonly prefix?: string;
  /** Offset in the expression. */
  readonly start: number;
  readonly end: number;
}

/** What may stand before `(` and is no function (XPath 3.1, A.3), where it has no prefix. */
const reserved = new Set([
  'array', 'attribute', 'comment', 'document-node', 'element', 'empty-sequence', 'function', 'if', 'item', 'map',
  'namespace-node', 'node', 'processing-instruction', 'schema-attribute', 'schema-element', 'switch', 'text', 'typeswitch',
]); // biome-ignore format: a list

/** The functions that an expression calls (`f(…)`, `=> f(…)`) or refers to (`f#1`). Operators before a bracket may be among them. */
export function calledFunctions(expression: string): FunctionName[] {
  const all = tokens(expression);
  return all.flatMap((token, index) => {
    const next = all[index + 1]?.text;
    if (token.kind !== 'name' || (next !== '(' && next !== '#')) return [];
    if (
      token.prefix === undefined &&
      token.namespace === undefined &&
      next === '(' &&
      reserved.has(token.text)
    )
      return [];
    return [functionName(token)];
  });
}

function functionName({ localName = '', namespace, prefix, start, end }: Token): FunctionName {
  return {
    localName,
    ...(namespace !== undefined && { namespace }),
    ...(prefix !== undefined && { prefix }),
    start,
    end,
  };
}
