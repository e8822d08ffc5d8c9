import type { Grammar } from '../../grammar/grammar.ts';
import type { LiveReader } from '../reading/live-reader.ts';

/** Where somebody types. */
export interface LivePlace {
  readonly grammar: Grammar;
  /** It has read all tags before the place that are finished. */
  readonly reader: LiveReader;
  /** What stands around the place, from where the reader began to some way after it. */
  readonly text: string;
  /** UTF-16 code units into that text. */
  readonly offset: number;
}
