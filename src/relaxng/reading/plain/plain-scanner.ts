import type { AttributeList, XmlHandler } from '../xml-handler.ts';
import { commentEnd } from './comment-end.ts';
import { instructionEnd } from './instruction-end.ts';
import { nameAt } from './name-at.ts';
import { nameEnd } from './name-end.ts';
import { NextOccurrence } from './next-occurrence.ts';
import { scanAttributes } from './scan-attributes.ts';
import { skipWhiteSpace } from './skip-white-space.ts';
import { tellText } from './tell-text.ts';

/**
 * Reads a text of allowed characters for `scanPlainXml`. Each construct has a method of its own, which gives the offset
 * after it, or -1 where it is not plain: what is met late, as CDATA may be, then costs the optimised code of one only.
 */
export class PlainScanner {
  readonly #text: string;
  readonly #handler: XmlHandler;
  readonly #attributes: AttributeList = { count: 0, names: [], values: [] };
  /** The names of the elements that are open. */
  readonly #open: string[];
  readonly #references: NextOccurrence;
  readonly #returns: NextOccurrence;
  readonly #sectionEnds: NextOccurrence;
  #hasRoot = false;

  /** `before` is the scanner of what stands before the text, where it is a piece of a longer one. */
  constructor(text: string, handler: XmlHandler, before?: PlainScanner) {
    this.#text = text;
    this.#handler = handler;
    this.#open = before === undefined ? [] : before.#open;
    if (before !== undefined) this.#hasRoot = before.#hasRoot;
    this.#references = new NextOccurrence(text, '&');
    this.#returns = new NextOccurrence(text, '\r');
    this.#sectionEnds = new NextOccurrence(text, ']]>');
  }

  /** Whether all from `start`, where the XML declaration ends, to the end is plain. */
  scan(start: number): boolean {
    return this.scanPiece(start) === this.#text.length && this.isComplete;
  }

  /** Whether the document may end here. */
  get isComplete(): boolean {
    return this.#hasRoot && this.#open.length === 0;
  }

  /**
   * Reads a text that is a piece of one, cut where a `<` stands: gives the offset of the comment, instruction or section in
   * which it ends, its length where it ends in none, and -1 where it is not plain.
   */
  scanPiece(start: number): number {
    const text = this.#text;
    const { length } = text;
    let index = start;
    while (index < length) {
      const at = index;
      if (text.charCodeAt(index) !== 0x3c) {
        index = this.#characters(index);
      } else {
        const code = text.charCodeAt(index + 1);
        if (code === 0x2f) index = this.#endTag(index);
        else if (code === 0x3f) index = instructionEnd(text, index);
        else if (code === 0x21) index = this.#commentOrSection(index);
        else index = this.#startTag(index);
      }
      if (index < 0) return isCut(text, at) ? at : -1;
    }
    return length;
  }

  #characters(start: number): number {
    const text = this.#text;
    const next = text.indexOf('<', start);
    const end = next < 0 ? text.length : next;
    if (this.#open.length === 0) return skipWhiteSpace(text, start) < end ? -1 : end;
    if (this.#sectionEnds.isWithin(start, end)) return -1;
    if (this.#references.isWithin(start, end) || this.#returns.isWithin(start, end))
      return tellText(text, start, end, this.#handler) ? end : -1;
    this.#handler.text(text, start, end, start, end);
    return end;
  }

  #startTag(start: number): number {
    const text = this.#text;
    const open = this.#open;
    const end = nameEnd(text, start + 1);
    if (end === start + 1 || (this.#hasRoot && open.length === 0)) return -1;
    this.#hasRoot = true;
    const name = nameAt(text, start + 1, end);
    let index = scanAttributes(text, end, this.#attributes);
    if (index < 0) return -1;
    const isEmpty = text.charCodeAt(index) === 0x2f;
    if (!isEmpty) open.push(name);
    else if (text.charCodeAt(++index) !== 0x3e) return -1;
    index++;
    return this.#handler.startTag(name, this.#attributes, start, index, isEmpty) ? index : -1;
  }

  #endTag(start: number): number {
    const text = this.#text;
    const name = this.#open.pop();
    if (name === undefined || !text.startsWith(name, start + 2)) return -1;
    const end = skipWhiteSpace(text, start + 2 + name.length);
    if (text.charCodeAt(end) !== 0x3e) return -1;
    this.#handler.endTag(start, end + 1);
    return end + 1;
  }

  #commentOrSection(start: number): number {
    const text = this.#text;
    const end = commentEnd(text, start);
    if (end >= 0 || this.#open.length === 0 || !text.startsWith('<![CDATA[', start)) return end;
    const close = text.indexOf(']]>', start + 9);
    if (close < 0) return -1;
    const value = text.slice(start + 9, close).replace(/\r\n?/g, '\n');
    if (value !== '') this.#handler.text(value, 0, value.length, start, close + 3);
    return close + 3;
  }
}

/** Whether the comment, instruction or section that begins at an offset does not end in the text. */
function isCut(text: string, start: number): boolean {
  if (text.startsWith('<!--', start)) return text.indexOf('--', start + 4) < 0;
  if (text.startsWith('<![CDATA[', start)) return text.indexOf(']]>', start + 9) < 0;
  return text.startsWith('<?', start) && text.indexOf('?>', start + 2) < 0;
}
