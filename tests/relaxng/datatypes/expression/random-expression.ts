import type { Random } from '../../reading/random.ts';

/** An expression as this test has it, beside the pattern that writes it. */
export type Tree =
  | { readonly kind: 'one'; readonly has: (character: string) => boolean }
  | { readonly kind: 'row'; readonly parts: readonly Tree[] }
  | { readonly kind: 'either'; readonly options: readonly Tree[] }
  | { readonly kind: 'times'; readonly of: Tree; readonly least: number; readonly most: number };

export interface Written {
  readonly tree: Tree;
  readonly pattern: string;
}

type Class = { readonly has: (character: string) => boolean; readonly pattern: string };

/** What values are made of: letters, signs that mean something elsewhere, a line end, characters beyond ASCII and beyond 16 bits. */
export const characters = ['a', 'b', 'c', '1', '-', '^', '$', '\n', ' ', 'é', 'Ω', '𝒳'];

const literals: readonly (readonly [pattern: string, character: string])[] = [
  ['a', 'a'],
  ['b', 'b'],
  ['c', 'c'],
  ['1', '1'],
  ['-', '-'],
  ['\\-', '-'],
  ['^', '^'],
  ['\\^', '^'],
  ['$', '$'],
  ['\\n', '\n'],
  [' ', ' '],
  ['é', 'é'],
  ['Ω', 'Ω'],
  ['𝒳', '𝒳'],
  ['\\.', '.'],
];

const escapes: readonly Class[] = [
  { pattern: '\\d', has: (character) => character === '1' },
  { pattern: '\\D', has: (character) => character !== '1' },
  { pattern: '\\s', has: (character) => ' \n'.includes(character) },
  { pattern: '\\S', has: (character) => !' \n'.includes(character) },
  { pattern: '\\w', has: (character) => 'abc1^$éΩ𝒳'.includes(character) },
  { pattern: '\\W', has: (character) => !'abc1^$éΩ𝒳'.includes(character) },
  { pattern: '\\i', has: (character) => 'abcéΩ'.includes(character) },
  { pattern: '\\c', has: (character) => 'abc1-éΩ'.includes(character) },
  { pattern: '\\p{Lu}', has: (character) => 'Ω𝒳'.includes(character) },
  { pattern: '\\P{L}', has: (character) => !'abcéΩ𝒳'.includes(character) },
  { pattern: '\\p{IsGreek}', has: (character) => character === 'Ω' },
  { pattern: '\\P{IsBasicLatin}', has: (character) => 'éΩ𝒳'.includes(character) },
];

/** A random pattern with its tree; `depth` bounds how deep it is. */
export function randomExpression(random: Random, depth: number): Written {
  const kind = random.below(depth > 0 ? 8 : 3);
  if (kind < 2) return randomOne(random);
  if (kind === 2) {
    const of = randomClass(random, 2);
    return { pattern: of.pattern, tree: { kind: 'one', has: of.has } };
  }
  const parts = Array.from({ length: random.below(4) }, () => randomExpression(random, depth - 1));
  if (kind < 5) {
    const pattern = parts.map(grouped).join('');
    return { pattern, tree: { kind: 'row', parts: parts.map(({ tree }) => tree) } };
  }
  if (kind === 5) {
    const pattern = parts.map((part) => part.pattern).join('|');
    const options = parts.map(({ tree }) => tree);
    return parts.length === 0
      ? { pattern: '', tree: { kind: 'row', parts: [] } }
      : { pattern: `(${pattern})`, tree: { kind: 'either', options } };
  }
  const of = randomExpression(random, depth - 1);
  const least = random.below(3);
  const most = least + random.below(3);
  const [mark, from, to] = random.oneOf([
    ['?', 0, 1],
    ['*', 0, Number.POSITIVE_INFINITY],
    ['+', 1, Number.POSITIVE_INFINITY],
    [`{${least}}`, least, least],
    [`{${least},}`, least, Number.POSITIVE_INFINITY],
    [`{${least},${most}}`, least, most],
  ] as const);
  return { pattern: `(${of.pattern})${mark}`, tree: { kind: 'times', of: of.tree, least: from, most: to } };
}

function grouped({ pattern, tree }: Written): string {
  return tree.kind === 'either' || pattern.includes('|') ? `(${pattern})` : pattern;
}

function randomOne(random: Random): Written {
  if (random.onceIn(6))
    return { pattern: '.', tree: { kind: 'one', has: (character) => character !== '\n' } };
  if (random.onceIn(4)) {
    const { pattern, has } = random.oneOf(escapes);
    return { pattern, tree: { kind: 'one', has } };
  }
  const [pattern, literal] = random.oneOf(literals);
  return { pattern, tree: { kind: 'one', has: (character) => character === literal } };
}

function randomClass(random: Random, depth: number): Class {
  const members: Class[] = Array.from({ length: 1 + random.below(3) }, () => randomMember(random));
  const negated = random.onceIn(3);
  const minus = depth > 0 && random.onceIn(3) ? randomClass(random, depth - 1) : undefined;
  const inner = members.map(({ pattern }) => pattern).join('');
  // A hyphen may stand bare at the edges.
  const edge = random.onceIn(6) ? '-' : '';
  return {
    pattern: `[${negated ? '^' : ''}${edge}${inner}${minus ? `-${minus.pattern}` : ''}]`,
    has: (character) =>
      (members.some(({ has }) => has(character)) || (edge !== '' && character === '-')) !== negated &&
      !minus?.has(character),
  };
}

function randomMember(random: Random): Class {
  if (random.onceIn(3)) return random.oneOf(escapes);
  if (random.onceIn(3)) {
    const [from, to] = random.oneOf(
      ['ac', 'bc', ' 1', '1a', 'a𝒳', 'éΩ'].map((pair) => [...pair] as [string, string]),
    );
    const code = (character: string) => character.codePointAt(0) as number;
    return {
      pattern: `${from}-${to}`,
      has: (character) => code(character) >= code(from) && code(character) <= code(to),
    };
  }
  const [pattern, literal] = random.oneOf(literals.filter(([written]) => written !== '-' && written !== '^'));
  return { pattern, has: (character) => character === literal };
}
