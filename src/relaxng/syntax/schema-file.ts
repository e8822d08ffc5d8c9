import type { SourceText } from '../../diagnostics/source-text.ts';

/** One file of a schema, read. */
export interface SchemaFile {
  /** By which it was asked for: an absolute path or a URL. */
  readonly address: string;
  /** As diagnostics name it. */
  readonly file: string;
  readonly source: SourceText;
  readonly syntax: 'rng' | 'rnc';
}

/** A stretch of a schema's file, in UTF-16 code units, the end exclusive. */
export interface Place {
  readonly file: SchemaFile;
  readonly start: number;
  readonly end: number;
}
