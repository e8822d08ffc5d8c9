import type { Iri } from '../triple.ts';

/** The rules that a graph is held against. */
export const graphProblemRules = [
  'graph/name',
  'graph/holder',
  'graph/sender-is-recipient',
  'graph/kind',
  'graph/value',
  'graph/incomplete',
  'graph/undefined-term',
  'graph/end-before-start',
  'graph/impossible-date',
  'graph/leaf-order',
  'graph/quote',
] as const;

/** Something in a graph that is not as it must be. */
export interface GraphProblem {
  readonly rule: (typeof graphProblemRules)[number];
  /** The thing that it is about. */
  readonly subject: Iri;
  /** What is said of it, by which the place is found: the object, or the predicate. */
  readonly object?: string;
  /** One sentence. */
  readonly message: string;
  /** One imperative sentence. */
  readonly hint?: string;
  readonly actual?: string;
  readonly expected?: readonly string[];
}
