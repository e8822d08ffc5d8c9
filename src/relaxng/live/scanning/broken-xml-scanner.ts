import { nameEnd } from '../../reading/plain/name-end.ts';
import { skipWhiteSpace } from '../../reading/plain/skip-white-space.ts';
import { doctypeEnd } from './doctype-end.ts';
import type { Ending } from './ending.ts';
import { instructionEnd } from './instruction-end.ts';
import { scanBrokenTag } from './scan-broken-tag.ts';
import type { ScannedAttribute } from './scanned-attribute.ts';

/** What a `BrokenXmlScanner` tells, in the order of the text; offsets are UTF-16 code units. */
export interface BrokenXmlHandler {
  /** A start tag, or an empty-element tag, after which no `endTag` is told. */
  startTag(name: string, attributes: readonly ScannedAttribute[], end: number, empty: boolean): void;
  /** An end tag, whatever element it is of; '' for `</>`. */
  endTag(name: string, end: number): void;
  /** A piece of character data. In a section of CDATA, references are none. */
  text(start: number, end: number, isSection: boolean): void;
}

const elsewhere = { kind: 'elsewhere' } as const;

/**
 * Reads a text that ought to be XML and may be broken anywhere, and ends where somebody types. It takes everything for
 * something, never fails, and takes time linear in the text.
 */
export class BrokenXmlScanner {
  /**
   * The offset after the last character that what has been told was decided by: with another character there, or after
   * a longer text, it might have been told otherwise.
   */
  seen = 0;
  readonly #text: string;
  readonly #handler: BrokenXmlHandler;

  constructor(text: string, handler: BrokenXmlHandler) {
    this.#text = text;
    this.#handler = handler;
  }

  /** Tells what stands from an offset, between two tags, to the end of the text, and what the text ends in. */
  scan(from: number): Ending {
    const text = this.#text;
    const { length } = text;
    let index = from;
    let piece = from;
    while (index < length) {
      if (text.charCodeAt(index) !== 0x3c) {
        const next = text.indexOf('<', index);
        piece = index;
        index = next < 0 ? length : next;
        this.#handler.text(piece, index, false);
        continue;
      }
      const code = text.charCodeAt(index + 1);
      const found =
        code === 0x2f
          ? this.#endTag(index)
          : code === 0x21
            ? this.#declaration(index)
            : code === 0x3f
              ? this.#instruction(index)
              : this.#startTag(index);
      if (typeof found !== 'number') return found;
      piece = index = found;
    }
    return { kind: 'content', start: piece };
  }

  #startTag(start: number): number | Ending {
    const text = this.#text;
    const end = nameEnd(text, start + 1);
    if (end === text.length) return { kind: 'element-name', start: start + 1 };
    if (end === start + 1) {
      this.#handler.text(start, end, false);
      return end;
    }
    const name = text.slice(start + 1, end);
    const tag = scanBrokenTag(text, end);
    if (tag.ending !== undefined) {
      if (tag.ending.kind === 'elsewhere') return tag.ending;
      return { ...tag.ending, tag: { name, start, nameEnd: end, attributes: tag.attributes } };
    }
    this.#look(tag.seen);
    this.#handler.startTag(name, tag.attributes, tag.end, tag.how === 'empty');
    return tag.end;
  }

  #endTag(start: number): number | Ending {
    const text = this.#text;
    const first = skipWhiteSpace(text, start + 2);
    const end = nameEnd(text, first);
    if (end === text.length) return { kind: 'end-tag-name', start: first };
    for (let index = end; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 0x3c) {
        this.#look(index + 1);
        // Nothing was closed by a tag without a name that has no end either.
        if (end > first) this.#handler.endTag(text.slice(first, end), index);
        return index;
      }
      if (code === 0x3e) {
        this.#handler.endTag(text.slice(first, end), index + 1);
        return index + 1;
      }
    }
    return elsewhere;
  }

  #declaration(start: number): number | Ending {
    const text = this.#text;
    if (text.startsWith('<!--', start)) return after(text.indexOf('-->', start + 4), 3);
    if (text.startsWith('<![CDATA[', start)) {
      const close = text.indexOf(']]>', start + 9);
      this.#handler.text(start + 9, close < 0 ? text.length : close, true);
      return after(close, 3);
    }
    if (text.startsWith('<!DOCTYPE', start)) {
      const { end, seen } = doctypeEnd(text, start);
      this.#look(seen);
      return after(end, 0);
    }
    for (let index = start + 2; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code === 0x3e) return index + 1;
      if (code !== 0x3c) continue;
      this.#look(index + 1);
      return index;
    }
    return elsewhere;
  }

  #instruction(start: number): number | Ending {
    const { end, seen } = instructionEnd(this.#text, start);
    this.#look(seen);
    return after(end, 0);
  }

  #look(seen: number): void {
    if (seen > this.seen) this.seen = seen;
  }
}

/** The offset after a mark that was found, of so many characters. */
function after(found: number, length: number): number | Ending {
  return found < 0 ? elsewhere : found + length;
}
