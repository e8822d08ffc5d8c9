/** A stretch of a file's text; lines and columns 1-based, columns in UTF-16 code units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
