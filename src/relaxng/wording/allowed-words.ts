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
const word = 'Write a word without spaces: letters, digits, hyphens, points, colons and underscores.';
const entity = 'Write the name of an entity that the document type declares as unparsed.';
const between = (least: string, most: string) => `Write a whole number from ${least} to ${most}.`;

const ofType: Readonly<Record<string, string>> = {
  anyURI: 'Write an address, such as `https://example.org/page` or `#name`.',
  base64Binary: 'Write base64: letters, digits, `+` and `/`, with `=` at the end where it needs filling.',
  boolean: 'Write `true` or `false`.',
  byte: between('-128', '127'),
  decimal: number,
  double: number,
  duration: 'Write a duration, such as `P1Y6M` or `PT30M`.',
  ENTITIES: entity,
  ENTITY: entity,
  float: number,
  hexBinary: 'Write pairs of the digits 0 to 9 and A to F.',
  ID: name,
  IDREF: name,
  IDREFS: name,
  int: between('-2147483648', '2147483647'),
  integer: 'Write a whole number.',
  language: 'Write the tag of a language, such as `en`, `ru` or `ru-Latn`.',
  long: between('-9223372036854775808', '9223372036854775807'),
  NCName: name,
  NMTOKEN: word,
  NMTOKENS: word,
  Name: name,
  negativeInteger: 'Write a whole number, -1 or less.',
  nonNegativeInteger: 'Write a whole number, 0 or more.',
  nonPositiveInteger: 'Write a whole number, 0 or less.',
  positiveInteger: 'Write a whole number, 1 or more.',
  QName: 'Write a name whose prefix, if it has one, is declared.',
  short: between('-32768', '32767'),
  unsignedByte: between('0', '255'),
  unsignedInt: between('0', '4294967295'),
  unsignedLong: between('0', '18446744073709551615'),
  unsignedShort: between('0', '65535'),
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
  const failing = data?.kind === 'data' ? data.datatype.failure?.(value, context)?.parameter : undefined;
  const pattern = failing?.name === 'pattern' ? failing : patterns[0];
  const written = pattern && `Keep to the pattern \`${pattern.value}\`.`;
  return { expected, advice: written ?? ofType[type] ?? 'Write a value that the schema allows.' };
}

/** The data and values in patterns, those of a list's items too. */
export function valueLeaves(patterns: readonly Pattern[]): Leaf[] {
  return leavesOf(patterns).flatMap((leaf) => (leaf.kind === 'list' ? valueLeaves([leaf.of]) : [leaf]));
}
