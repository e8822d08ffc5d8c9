import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { Part } from '../../graph/part.ts';
import type { Places } from './places.ts';

/** What a document or an entry says, and where it says it. */
export interface SourceParts {
  readonly parts: readonly Part[];
  readonly places: Places;
  /** What it says that the graph does not say after it. */
  readonly refusals: readonly Refusal[];
}

/** Something that a source says and that is not so. */
export interface Refusal {
  readonly rule: 'graph/wrong-identifier' | 'graph/own-same-as';
  readonly node: SaxonNode;
  readonly message: string;
  readonly hint: string;
  readonly actual: string;
}
