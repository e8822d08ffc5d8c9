/**
 * A compiled grammar as plain data: what a cache keeps, and what a `Grammar` is made from. Patterns are records in
 * one array of integers, each after those it refers to; see `record`.
 */
export interface GrammarData {
  /** Namespaces of the names; '' is among them where it is used. */
  readonly namespaces: readonly string[];
  /** Pairs: the index of a namespace, and a local name's. */
  readonly names: readonly number[];
  readonly localNames: readonly string[];
  readonly datatypes: readonly DatatypeData[];
  /** Values as written and their keys, in pairs. */
  readonly values: readonly string[];
  /** The first integer of each pattern's record in `code`. */
  readonly offsets: readonly number[];
  readonly code: readonly number[];
  /** For each attribute: name class, pattern of the value, documentation. */
  readonly attributes: readonly DeclarationData[];
  /** For each element: name class, pattern of the content, documentation. */
  readonly elements: readonly DeclarationData[];
  /** The pattern that the root must match. */
  readonly start: number;
}

export interface DatatypeData {
  readonly library: string;
  readonly name: string;
  /** Names and values in turn. */
  readonly parameters: readonly string[];
}

/** Name class, pattern, and 1 + the index of the documentation, or 0 where there is none. */
export type DeclarationData = readonly [NameClassData, number, number];

/** A plain name by its index in `names`; a choice as a list; else the namespace (none for any name) and what is excepted. */
export type NameClassData =
  | number
  | readonly NameClassData[]
  | { readonly namespace?: string; readonly except?: NameClassData };

/**
 * The kinds of records, and what follows in them: choice: the number of members, the members; group and interleave:
 * two patterns; oneOrMore and list: one; data: datatype, 1 + pattern excepted or 0, documentation; value: datatype, index in `values`,
 * documentation; attribute and element: index of the declaration; the others: nothing.
 */
export const record = {
  empty: 0,
  notAllowed: 1,
  text: 2,
  choice: 3,
  group: 4,
  interleave: 5,
  oneOrMore: 6,
  list: 7,
  data: 8,
  value: 9,
  attribute: 10,
  element: 11,
} as const;
