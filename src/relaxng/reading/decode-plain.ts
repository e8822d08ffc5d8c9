import { isAscii, isUtf8 } from 'node:buffer';

/**
 * The text of a file, without its byte order mark, if it is in UTF-8 and does not say otherwise; undefined says
 * nothing but that another decoder must be asked.
 */
export function decodePlain(bytes: Buffer): string | undefined {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  // A text of one byte a character takes half the memory.
  const ascii = isAscii(bytes);
  if (!ascii && !isUtf8(bytes)) return undefined;
  const text = ascii ? bytes.toString('latin1') : bytes.toString('utf8', start);
  if (!text.startsWith('<?xml')) return text;
  const prolog = text.slice(0, text.indexOf('?>') + 1);
  const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(prolog)?.[1]?.toLowerCase();
  return encoding === undefined || encoding === 'utf-8' || (ascii && encoding === 'us-ascii')
    ? text
    : undefined;
}
