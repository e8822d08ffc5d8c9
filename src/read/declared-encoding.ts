/** An XML declaration is never longer than this. */
const longest = 512;

/**
 * The encoding that the XML declaration of a file names, as written; undefined where it names none.
 * `family` is what the first bytes say: `UTF-8`, `UTF-16LE`, `UTF-16BE`, or nothing.
 */
export function declaredEncoding(bytes: Uint8Array, family: string | undefined): string | undefined {
  const head = bytes.subarray(0, longest);
  // Every encoding but UTF-16 and UTF-32 that XML files come in writes these characters as ASCII does.
  const label = family?.startsWith('UTF-16') ? family.toLowerCase() : 'latin1';
  const text = new TextDecoder(label).decode(head).replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '');
  const declaration = /^<\?xml[ \t\r\n][^>]*?\?>/.exec(text)?.[0];
  return /[ \t\r\n]encoding[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/
    .exec(declaration ?? '')
    ?.slice(1)
    .find((value) => value !== undefined);
}
