const predefined = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * What stands for `&name;` (XML 1.0, sections 4.1 and 4.6): `name` is that of an entity that every document has, or `#`
 * with a number. Undefined for all others.
 */
export function referencedText(name: string): string | undefined {
  if (!name.startsWith('#')) return predefined.get(name);
  const digits = name.slice(1);
  if (/^[0-9]+$/.test(digits)) return character(Number.parseInt(digits, 10));
  return /^x[0-9A-Fa-f]+$/.test(digits) ? character(Number.parseInt(digits.slice(1), 16)) : undefined;
}

function character(code: number): string | undefined {
  const isOne =
    (code >= 0x20 && code <= 0xd7ff) ||
    code === 0x09 ||
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff);
  return isOne ? String.fromCodePoint(code) : undefined;
}
