/** NameStartChar and NameChar of XML 1.0 (fifth edition, productions 4 and 4a), as they stand in a class of a pattern. */
const startCharacters =
  ':A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}' +
  '\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}';
const name = new RegExp(
  `[${startCharacters}][${startCharacters}\\-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}]*`,
  'uy',
);

/** For each ASCII character: 2 where a name may begin with it, 1 where it may only go on with it. */
const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[:A-Z_a-z]/.test(character)) return 2;
  return /[-.0-9]/.test(character) ? 1 : 0;
});

/** The offset after the Name that begins at `start`; `start` itself where none does. */
export function nameEnd(text: string, start: number): number {
  let index = start;
  let code = text.charCodeAt(index);
  if (code < 0x80) {
    if (ascii[code] !== 2) return start;
    do code = text.charCodeAt(++index);
    while (code < 0x80 && ascii[code] !== 0);
    // Not `code < 0x80`: at the end of the text there is none.
    if (!(code >= 0x80)) return index;
  }
  name.lastIndex = start;
  return name.test(text) ? name.lastIndex : start;
}
