import { closest } from '../../engines/fastest-levenshtein.ts';
import { matchesValue } from '../automaton/matches-value.ts';
import type { ValueContext } from '../datatypes/datatype.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { type Leaf, leavesOf } from '../pattern/leaves.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { sentence } from './leaf-names.ts';
import { likeliestFirst, listed, mostListed } from './listed.ts';
import { repairs } from './repairs.ts';

const name =
  'Write a name that begins with a letter and holds no space: letters, digits, hyphens and points.';
const number = 'Write a number, with a point before its decimals.';

const ofType: Readonly<Record<string, string>> = {
  anyURI: 'Write an address, such as `https://example.org/page` or `#name`.',
  boolean: 'Write `true` or `false`.',
  decimal: number,
  double: number,
  float: number,
  ID: name,
  IDREF: name,
  integer: 'Write a whole number.',
  language: 'Write the tag of a language, such as `en`, `ru` or `ru-Latn`.',
  NCName: name,
  Name: name,
  nonNegativeInteger: 'Write a whole number, 0 or more.',
  positiveInteger: 'Write a whole number, 1 or more.',
};

/** Longer values are compared with no others. */
const mostCompared = 1000;

/** What would have been right in place of a value: the values that a schema lists, if it does, and a sentence of advice. */
export function allowedWords(
  { table }: Grammar,
  allowed: readonly Pattern[],
  value: string,
  context: ValueContext,
): { readonly expected: readonly string[]; readonly advice: string } {
  const leaves = valueLeaves(allowed);
  const values = leaves.flatMap((leaf) => (leaf.kind === 'value' ? [leaf.value] : []));
  // Nobody meant another value by a text of this length, and to look for one would take long.
  const isLong = value.length > mostCompared;
  const likest = isLong ? undefined : closest(value, values);
  const expected = likeliestFirst(values, likest).slice(0, mostListed);
  if (likest !== undefined) return { expected, advice: `Write \`${likest}\`.` };

  const patterns = leaves.flatMap((leaf) =>
    leaf.kind === 'data' ? leaf.datatype.parameters.filter((parameter) => parameter.name === 'pattern') : [],
  );
  const candidates = isLong
    ? []
    : repairs(
        value,
        patterns.map((parameter) => parameter.value),
      );
  const repaired = candidates.find((candidate) =>
    allowed.some((pattern) => matchesValue(table, pattern, candidate, context)),
  );
  if (repaired !== undefined) return { expected: [...expected, repaired], advice: `Write \`${repaired}\`.` };

  if (values.length > 0) {
    const ends = leaves.length > values.length ? ', or a value of the form that the schema describes' : '';
    const one = expected.length > 1 ? 'one of ' : '';
    return { expected, advice: `Write ${one}${listed(values)}${ends}.` };
  }
  const data = leaves.find((leaf) => leaf.kind === 'data');
  const type = data?.datatype.name ?? '';
  if (type === 'ID') return { expected, advice: name };
  const words = sentence(data?.documentation?.text ?? '');
  if (words !== '') return { expected, advice: `Keep to what the schema asks for: “${words}”.` };
  const written = patterns.length > 0 ? `Keep to the pattern \`${patterns[0]?.value}\`.` : undefined;
  return { expected, advice: written ?? ofType[type] ?? 'Write a value that the schema allows.' };
}

/** The data and values in patterns, those of a list's items too. */
export function valueLeaves(patterns: readonly Pattern[]): Leaf[] {
  return leavesOf(patterns).flatMap((leaf) => (leaf.kind === 'list' ? valueLeaves([leaf.of]) : [leaf]));
}
