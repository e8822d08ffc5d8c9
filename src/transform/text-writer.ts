import { markPattern } from './text-marks.ts';

/** A place in a text, in code points and in UTF-16 code units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Where something was, in code points and code units. */
interface Place {
  readonly points: number;
  readonly units: number;
}

/**
 * Writes a text word by word and keeps, of each mark in it, from where to where the words between its two stand. What has
 * no words between has no place; of an element that is written more than once it is the first place with words.
 */
export class TextWriter {
  readonly ranges = new Map<number, TextRange>();
  readonly #pieces: string[] = [];
  readonly #open = new Map<number, Place | undefined>();
  /** Marks whose words have not begun. */
  #waiting: number[] = [];
  #points = 0;
  #units = 0;
  /** Behind the last word. */
  #last: Place = { points: 0, units: 0 };

  get text(): string {
    return this.#pieces.join('');
  }

  /** White space, indents, lines and signs of the layout: no words. */
  layout(text: string): void {
    this.#add(text);
  }

  /** Words with marks in them. */
  words(text: string): void {
    let from = 0;
    for (const { index, 0: whole, 1: number } of text.matchAll(markPattern)) {
      this.#word(text.slice(from, index));
      this.#mark(Number(number));
      from = index + whole.length;
    }
    this.#word(text.slice(from));
  }

  /** Spaces at the ends of what stands between two marks are no part of an element's words. */
  #word(text: string): void {
    const from = text.length - text.trimStart().length;
    const to = text.trimEnd().length;
    if (from >= to) {
      this.#add(text);
      return;
    }
    this.#add(text.slice(0, from));
    for (const number of this.#waiting) this.#open.set(number, { points: this.#points, units: this.#units });
    this.#waiting = [];
    this.#add(text.slice(from, to));
    this.#last = { points: this.#points, units: this.#units };
    this.#add(text.slice(to));
  }

  #mark(number: number): void {
    if (!this.#open.has(number)) {
      this.#open.set(number, undefined);
      this.#waiting.push(number);
      return;
    }
    const start = this.#open.get(number);
    this.#open.delete(number);
    if (start === undefined) {
      this.#waiting = this.#waiting.filter((waiting) => waiting !== number);
    } else if (!this.ranges.has(number)) {
      const { points, units } = this.#last;
      this.ranges.set(number, { start: start.points, end: points, from: start.units, to: units });
    }
  }

  #add(text: string): void {
    this.#pieces.push(text);
    this.#units += text.length;
    this.#points += codePoints(text);
  }
}

function codePoints(text: string): number {
  let count = text.length;
  // The second half of each pair is no code point of its own.
  for (let index = 1; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xdc00 && unit <= 0xdfff) {
      const before = text.charCodeAt(index - 1);
      if (before >= 0xd800 && before <= 0xdbff) count--;
    }
  }
  return count;
}
