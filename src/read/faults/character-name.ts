/** How a message names a character that cannot be shown: by its code point and, where it has one, a name. */
export function characterName(code: number): string {
  if (!(code <= 0x10ffff)) return 'a character beyond the last one of Unicode';
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  if (code === 0) return 'the character U+0000 (NUL)';
  if (code < 0x20) return `the control character U+${hex}`;
  if (code >= 0xd800 && code <= 0xdfff) return `one half of a surrogate pair (U+${hex})`;
  return `the character U+${hex}`;
}
