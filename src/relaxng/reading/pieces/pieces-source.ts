import { SourceText } from '../../../diagnostics/source-text.ts';
import type { Span } from '../../../diagnostics/span.ts';
import type { DocumentSource } from '../../validation/document-source.ts';
import type { ByteSource } from './byte-source.ts';

/** A piece that has been read: where it begins, in bytes and in the text, and how many bytes it has. */
interface Piece {
  readonly position: number;
  readonly length: number;
  readonly offset: number;
  /** Of its first character, both 1-based. */
  readonly line: number;
  readonly column: number;
}

/** So many pieces that have been left are kept, after they were asked for again. */
const mostKept = 2;

/** A file of which the last piece is at hand only. What was read before is read again if it is asked for. */
export class PiecesSource implements DocumentSource {
  readonly file: string;
  readonly #bytes: ByteSource;
  readonly #pieces: Piece[] = [];
  /** The texts that are at hand, by the number of the piece, the one that was used last at the end. */
  readonly #kept = new Map<number, SourceText>();

  constructor(file: string, bytes: ByteSource) {
    this.file = file;
    this.#bytes = bytes;
  }

  /** The next piece: its text, and the bytes that it was made from. Gives its offset in the text of the file. */
  add(text: string, position: number, length: number): number {
    const last = this.#pieces.length - 1;
    const piece = last < 0 ? { offset: 0, line: 1, column: 1 } : this.#after(last);
    this.#pieces.push({ ...piece, position, length });
    this.#kept.clear();
    this.#kept.set(last + 1, new SourceText(text));
    return piece.offset;
  }

  /** The last piece ends earlier: what remains is to be read again. */
  shorten(text: string, length: number): void {
    const last = this.#pieces.length - 1;
    this.#pieces[last] = { ...(this.#pieces[last] as Piece), length };
    this.#kept.set(last, new SourceText(text));
  }

  span(start: number, end: number): Span {
    const from = this.#position(start);
    const to = this.#position(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  slice(start: number, end: number): string {
    let slice = '';
    for (let number = this.#at(start); number < this.#pieces.length; number++) {
      const { offset } = this.#pieces[number] as Piece;
      if (offset >= end) break;
      slice += this.#text(number).text.slice(Math.max(0, start - offset), end - offset);
    }
    return slice;
  }

  #position(offset: number): { line: number; column: number } {
    const number = this.#at(offset);
    const piece = this.#pieces[number] as Piece;
    const { line, column } = this.#text(number).position(offset - piece.offset);
    return {
      line: piece.line + line - 1,
      column: line === 1 ? piece.column + column - 1 : column,
    };
  }

  /** The number of the piece in which an offset lies. */
  #at(offset: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle] as Piece).offset <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #text(number: number): SourceText {
    const kept = this.#kept.get(number);
    if (kept !== undefined) return kept;
    const { position, length } = this.#pieces[number] as Piece;
    const text = new SourceText(this.#bytes.read(position, length).toString('utf8'));
    // The last piece is the one that is being read.
    const others = [...this.#kept.keys()].filter((key) => key !== this.#pieces.length - 1);
    if (others.length >= mostKept) this.#kept.delete(others[0] as number);
    this.#kept.set(number, text);
    return text;
  }

  /** Where the piece after another begins, the text of which is at hand. */
  #after(number: number): Pick<Piece, 'offset' | 'line' | 'column'> {
    const { offset, line, column } = this.#pieces[number] as Piece;
    const { text } = this.#text(number);
    const lastStart = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
    return {
      offset: offset + text.length,
      line: line + lineEnds(text),
      column: lastStart === 0 ? column + text.length : text.length - lastStart + 1,
    };
  }
}

/** How many lines end in a text, which does not end between CR and LF (XML 1.0, section 2.11). */
function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 0x0a) count++;
  }
  return count;
}
