import { ExpressionFault } from './expression-fault.ts';

/** Goes through a pattern, character by character. */
export class PatternCursor {
  readonly pattern: string;
  index = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  /** The next character, as a string of one code point; '' at the end. */
  get next(): string {
    const codePoint = this.pattern.codePointAt(this.index);
    return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
  }

  /** Takes the next character. */
  take(): string {
    const { next } = this;
    this.index += next.length;
    return next;
  }

  /** Whether a text stands next; takes it if so. */
  takes(text: string): boolean {
    if (!this.pattern.startsWith(text, this.index)) return false;
    this.index += text.length;
    return true;
  }

  /** Refuses what stands from `start` up to here, or up to `end`. */
  refuse(words: string, start: number, hint = '', end = this.index): never {
    throw new ExpressionFault(words, start, Math.max(end, Math.min(start + 1, this.pattern.length)), hint);
  }
}
