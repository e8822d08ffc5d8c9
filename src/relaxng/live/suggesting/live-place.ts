import type { Grammar } from '../../grammar/grammar.ts';
import type { LiveReader } from '../reading/live-reader.ts';

/** Where somebody types. */
export interface LivePlace {
  readonly grammar: Grammar;
  /** It has read all tags before the place that are finished. */
  readonly reader: LiveReader;
  /** The whole document, with what follows the place. */
  readonly text: string;
  /** UTF-16 code units. */
  readonly offset: number;
}
