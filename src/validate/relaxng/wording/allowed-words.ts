import { closest } from '../../../engines/fastest-levenshtein.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { leavesOf } from '../grammar/leaves.ts';
import type { Pattern } from '../grammar/pattern.ts';
import { matchesText } from '../grammar/text-derivative.ts';
import { likeliestFirst, listed, mostListed } from './listed.ts';
import { repairs } from './repairs.ts';

const ofType: Readonly<Record<string, string>> = {
  boolean: 'Write `true` or `false`.',
  decimal: 'Write a number, with a point before its decimals.',
  double: 'Write a number, with a point before its decimals.',
  ID: 'Write a name that begins with a letter and holds no space: letters, digits, hyphens and points.',
  integer: 'Write a whole number.',
  language: 'Write the tag of a language, such as `en`, `ru` or `ru-Latn`.',
  NCName: 'Write a name that begins with a letter and holds no space: letters, digits, hyphens and points.',
  nonNegativeInteger: 'Write a whole number, 0 or more.',
  positiveInteger: 'Write a whole number, 1 or more.',
};

/** What would have been right in place of a value: the values that a schema lists, if it does, and a sentence of advice. */
export function allowedWords(
  grammar: Grammar,
  allowed: readonly Pattern[],
  value: string,
): { readonly expected: readonly string[]; readonly advice: string } {
  const leaves = allowed.flatMap(valueLeaves);
  const values = leaves.flatMap((leaf) => (leaf.kind === 'value' ? [leaf.value] : []));
  const likest = closest(value, values);
  const expected = likeliestFirst(values, likest).slice(0, mostListed);
  if (likest !== undefined) return { expected, advice: `Write \`${likest}\`.` };

  const good = (candidate: string) =>
    allowed.some((pattern) => matchesText(grammar.table, pattern, candidate));
  const patterns = leaves.flatMap((leaf) =>
    leaf.kind === 'data' ? leaf.datatype.parameters.filter(({ name }) => name === 'pattern') : [],
  );
  const repaired = repairs(
    value,
    patterns.map((parameter) => parameter.value),
  ).find(good);
  if (repaired !== undefined) return { expected: [...expected, repaired], advice: `Write \`${repaired}\`.` };

  if (values.length > 0) {
    const ends = leaves.length > values.length ? ', or a value of the form that the schema describes' : '';
    const one = expected.length > 1 ? 'one of ' : '';
    return { expected, advice: `Write ${one}${listed(values)}${ends}.` };
  }
  const type = leaves.find((leaf) => leaf.kind === 'data')?.datatype.name ?? '';
  if (type === 'ID') return { expected, advice: ofType.ID ?? '' };
  const words = allowed.map((pattern) => grammar.documentation(pattern)).find((text) => text !== undefined);
  if (words !== undefined) return { expected, advice: `Keep to what the schema asks for: ${quoted(words)}.` };
  const written = patterns.length > 0 ? `Keep to the pattern \`${patterns[0]?.value}\`.` : undefined;
  return { expected, advice: written ?? ofType[type] ?? 'Write a value that the schema allows.' };
}

/** The data and values in a pattern, those of a list's items too. */
export function valueLeaves(pattern: Pattern): Pattern[] {
  return leavesOf(pattern).flatMap((leaf) => (leaf.kind === 'list' ? valueLeaves(leaf.of) : [leaf]));
}

function quoted(words: string): string {
  return `“${words.replace(/[.]$/, '')}”`;
}
