/**
 * The text in a schema's bytes: UTF-16 where a byte order mark, or the first character, shows it, else UTF-8, without
 * byte order mark. Undefined where the bytes are neither, or where an XML declaration names another encoding; then
 * `encoding` is its name.
 */
export function decodeSchema(bytes: Uint8Array): { text?: string; encoding?: string } {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return { encoding: declaredEncoding(new TextDecoder('latin1').decode(bytes.subarray(0, 200))) ?? '' };
  }
  const declared = declaredEncoding(text);
  if (declared === undefined || understood(declared, encoding)) return { text };
  return { encoding: declared };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // `<` without byte order mark (XML 1.0, appendix F).
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return 'utf-8';
}

function declaredEncoding(text: string): string | undefined {
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"'>]*)["']/.exec(text.slice(0, 200))?.[1];
}

function understood(declared: string, encoding: string): boolean {
  if (encoding === 'utf-8') return /^(utf-?8|us-ascii|ascii)$/i.test(declared);
  return /^(utf-?16|utf-?16-?(le|be)|iso-10646-ucs-2)$/i.test(declared);
}
