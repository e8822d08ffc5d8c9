import type { CompiledStylesheet } from '../../engines/saxon-js.ts';
import type { PatternCandidates } from './pattern-candidates.ts';
import type { StoredPlace, ToldAssertion } from './told-assertion.ts';

/** A compiled schema: data, ready to be run by `validateDocuments`. */
export interface Schematron {
  /** Absolute path or URL. */
  readonly address: string;
  readonly stylesheet: CompiledStylesheet;
  readonly patterns: readonly PatternCandidates[];
  readonly assertions: readonly ToldAssertion[];
  /** The number of the first assertion of each pattern; null where it has none. */
  readonly firstAssertions: readonly (number | null)[];
  /** Where the lines of the stylesheet come from, the first at 1. */
  readonly lines: readonly (StoredPlace | null)[];
  /** Whether something is worked out for each document as a whole, so that documents cannot be run together. */
  readonly hasGlobals: boolean;
}
