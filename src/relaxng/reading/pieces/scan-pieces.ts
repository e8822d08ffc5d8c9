import { hasOnlyCharacters } from '../plain/has-only-characters.ts';
import { PlainScanner } from '../plain/plain-scanner.ts';
import type { XmlHandler } from '../xml-handler.ts';
import type { ByteSource } from './byte-source.ts';
import { PieceDecoder } from './piece-decoder.ts';
import type { PiecesSource } from './pieces-source.ts';
import { ShiftedHandler } from './shifted-handler.ts';

export interface PiecesSettings {
  /** How many bytes are read at a time; more where a text, a comment, an instruction or a section is longer. */
  readonly pieceSize: number;
  /** But not more than these. */
  readonly most: number;
}

/** Bytes of a byte order mark. */
const markLength = 3;

/**
 * Tells a handler what stands in a plain file (see `scanPlainXml`), of which one piece is in memory at a time: it is
 * cut before a `<`, and where that one is within a comment, an instruction or a section, before its beginning. One-sided
 * as `scanPlainXml` is. Offsets are into the text of the file without its byte order mark.
 */
export function scanPieces(
  bytes: ByteSource,
  source: PiecesSource,
  handler: XmlHandler,
  { pieceSize, most }: PiecesSettings,
): boolean {
  const decoder = new PieceDecoder();
  const shifted = new ShiftedHandler(handler);
  let scanner: PlainScanner | undefined;
  let position = 0;
  let wanted = pieceSize;
  while (position < bytes.size) {
    const read = bytes.read(position, wanted);
    const isFirst = position === 0;
    const isLast = position + read.length >= bytes.size;
    const end = isLast ? read.length : read.lastIndexOf(0x3c);
    let told = 0;
    if (isLast || end > (isFirst ? markLength : 0)) {
      const piece = isFirst ? decoder.first(read.subarray(0, end)) : decoder.next(read.subarray(0, end));
      if (piece === undefined || !hasOnlyCharacters(piece.text)) return false;
      const { text, mark, start } = piece;
      shifted.offset = source.add(text, position + mark, end - mark);
      scanner = new PlainScanner(text, shifted, scanner);
      const at = scanner.scanPiece(start);
      if (at < 0 || (isLast && at < text.length)) return false;
      told = end;
      if (at < text.length) {
        const before = text.slice(0, at);
        told = at === 0 ? 0 : mark + Buffer.byteLength(before);
        source.shorten(before, told - (told > 0 ? mark : 0));
      }
    }
    position += told;
    // Where nothing has come to its end more is needed.
    wanted = told === 0 ? 2 * wanted : pieceSize;
    if (wanted > most) return false;
  }
  return scanner?.isComplete ?? false;
}
