import type { Span } from '../../diagnostics/span.ts';

/** The file that a document, or a part of it, is read from. */
export interface DocumentSource {
  /** As diagnostics name it. */
  readonly file: string;
  /** Lines and columns of a stretch of the file; offsets are UTF-16 code units. */
  span(start: number, end: number): Span;
  /** What is written there. Of a file that is read piece by piece, only what was read last is known; else ''. */
  slice(start: number, end: number): string;
}
