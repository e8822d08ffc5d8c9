/** A stretch of a file's text; lines and columns 1-based, columns in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The file, as diagnostics name it, where it is another than the one that is spoken of: one that this includes. */
  readonly file?: string;
}
