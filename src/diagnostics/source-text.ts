import type { Span } from './span.ts';

/** The text of a file and the lines in it: turns offsets into lines and columns, made once a file and only if asked. */
export class SourceText {
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Offsets at which the lines begin; a line ends with LF, CR LF or a lone CR (XML 1.0, section 2.11). */
  get lineStarts(): readonly number[] {
    if (this.#lineStarts === undefined) {
      this.#lineStarts = lineStarts(this.text);
    }
    return this.#lineStarts;
  }

  /** Line and column, both 1-based, of an offset in UTF-16 code units. */
  position(offset: number): { line: number; column: number; file?: string } {
    const starts = this.lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  }

  /** The span from one offset to another, the end exclusive. */
  span(start: number, end: number): Span {
    const from = this.position(start);
    const next = this.lineStarts[from.line];
    const isOneLine = end >= start && (next === undefined || end < next);
    const to = isOneLine ? { line: from.line, column: from.column + end - start } : this.position(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  /** The text of a line (1-based) without its line end; '' where there is none. */
  line(number: number): string {
    const start = this.lineStarts[number - 1];
    if (start === undefined) return '';
    const next = this.lineStarts[number] ?? this.text.length;
    return this.text.slice(start, next).replace(/[\r\n]+$/, '');
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const end = isFeed ? feed : carriage;
    // CR LF is one line end, and it is the LF that ends it.
    if (isFeed || feed !== carriage + 1) starts.push(end + 1);
    if (isFeed) feed = text.indexOf('\n', end + 1);
    else carriage = text.indexOf('\r', end + 1);
  }
  return starts;
}
