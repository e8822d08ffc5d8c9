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
      const starts = [0];
      for (const match of this.text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
      this.#lineStarts = starts;
    }
    return this.#lineStarts;
  }

  /** Line and column, both 1-based, of an offset in UTF-16 code units. */
  position(offset: number): { line: number; column: number } {
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
    const to = this.position(end);
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
