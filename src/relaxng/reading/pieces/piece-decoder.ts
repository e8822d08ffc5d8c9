import { isAscii, isUtf8 } from 'node:buffer';
import { xmlDeclaration } from '../plain/xml-declaration.ts';

/** A piece as text, and what its first bytes are if they are no text. */
interface DecodedPiece {
  readonly text: string;
  /** Bytes of the byte order mark that it begins with. */
  readonly mark: number;
  /** Where the XML declaration ends. */
  readonly start: number;
}

/**
 * Decodes a file that is cut between characters, piece by piece, as `decodePlain` would the whole: bytes in UTF-8 that
 * do not declare another encoding. Undefined for other bytes.
 */
export class PieceDecoder {
  #isAscii = false;

  /** The first piece, in which the XML declaration ends, if there is one. */
  first(bytes: Buffer): DecodedPiece | undefined {
    if (bytes[0] === 0 || bytes[1] === 0) return undefined;
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    this.#isAscii = false;
    const text = this.#text(bytes.subarray(mark));
    if (text === undefined) return undefined;
    const declaration = xmlDeclaration(text);
    if (declaration === 'wrong') return undefined;
    const encoding = declaration?.encoding?.toUpperCase() ?? 'UTF-8';
    if (encoding === 'US-ASCII' && mark === 0 && isAscii(bytes)) this.#isAscii = true;
    else if (encoding !== 'UTF-8') return undefined;
    return { text, mark, start: declaration?.end ?? 0 };
  }

  /** Another. */
  next(bytes: Buffer): DecodedPiece | undefined {
    const text = this.#text(bytes);
    return text === undefined ? undefined : { text, mark: 0, start: 0 };
  }

  #text(bytes: Buffer): string | undefined {
    if (isAscii(bytes)) return bytes.toString('latin1');
    return this.#isAscii || !isUtf8(bytes) ? undefined : bytes.toString('utf8');
  }
}
