/**
 * Decodes the bytes of a file, or of its start if `partial`: then it may end within a character. Gives
 * undefined where a byte does not belong. A byte order mark is left out.
 */
export type Decode = (bytes: Uint8Array, partial?: boolean) => string | undefined;

/** A decoder for the encoding of a name; undefined where the name is not known. */
export function decoderOf(encoding: string): Decode | undefined {
  const label = encoding.toLowerCase();
  let canonical: string;
  try {
    canonical = new TextDecoder(label, { fatal: true }).encoding;
  } catch {
    return undefined;
  }
  // The web reads windows-1252 under the names of ISO-8859-1 and ASCII; XML means the standards.
  if (canonical === 'windows-1252') {
    if (/^(?:us-)?ascii$|^ansi_x3\.4-1968$/.test(label)) return ascii;
    return label.endsWith('1252') ? windows1252 : latin1;
  }
  return (bytes, partial = false) => {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: partial });
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  };
}

const latin1: Decode = (bytes) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const ascii: Decode = (bytes) => (bytes.some((byte) => byte > 0x7f) ? undefined : latin1(bytes));

/** What 0x80 to 0x9F are in windows-1252; a space for the five that are nothing. */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Some versions of Node read windows-1252 as ISO-8859-1, so it is read here. */
const windows1252: Decode = (bytes) => {
  if (bytes.some((byte) => byte >= 0x80 && byte <= 0x9f && upper[byte - 0x80] === ' ')) return undefined;
  return latin1(bytes)?.replace(
    /[\u0080-\u009f]/g,
    (character) => upper[character.charCodeAt(0) - 0x80] as string,
  );
};
