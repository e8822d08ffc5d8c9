import type { RuleId, Severity } from '../../diagnostics/diagnostic.ts';

/** Words of which some are worked out for each node: `null` stands for the next of these. */
export type Template = readonly (string | null)[];

/** What is to be told where an assertion fails: data, kept with the compiled schema. */
export interface ToldAssertion {
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly role?: string;
  readonly flag?: string;
  /** `@see`, resolved. */
  readonly url?: string;
  /** An attribute of the context that the test's words are about has no place of its own: the context's is shown. */
  readonly message: Template;
  /** Diagnostics, in order: the hint. */
  readonly hints: readonly Template[];
  readonly properties: readonly { readonly id: string; readonly words: Template }[];
  /** How many of all words are worked out. */
  readonly dynamic: number;
  /** Where it stands: the address of the file, 1-based line and column. */
  readonly place: StoredPlace;
}

/** A place in a file of a schema that is kept without the file's text. */
export interface StoredPlace {
  readonly address: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
