import type { SourceText } from '../../diagnostics/source-text.ts';
import type { DocumentElement } from '../reading/document-tree.ts';

/** One file of a schema, read. */
export interface SchemaFile {
  /** Absolute path or URL. */
  readonly address: string;
  /** As diagnostics name it. */
  readonly file: string;
  readonly source: SourceText;
  readonly root: DocumentElement;
}

/** A stretch of a schema's file, in UTF-16 code units, the end exclusive. */
export interface Place {
  readonly file: SchemaFile;
  readonly start: number;
  readonly end: number;
}
