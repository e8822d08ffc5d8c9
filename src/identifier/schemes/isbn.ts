import { character, mod10, weightedMod11 } from '../check-digits.ts';
import { type IdentifierScheme, wrongCheckDigit, wrongForm } from '../identifier-scheme.ts';

/** International Standard Book Numbers, ISO 2108: thirteen digits, ten before 2007, with hyphens, spaces or neither. */
export const isbn: IdentifierScheme = {
  name: 'ISBN',
  types: ['isbn', 'isbn10', 'isbn13'],
  address: /^urn:isbn:(.*)$/i,
  check(value) {
    const digits = value
      .replace(/^ISBN(?:-1[03])?:? ?/i, '')
      .replace(/[ \u2010-\u2013-]/g, '')
      .toUpperCase();
    if (/^\d{9}[\dX]$/.test(digits)) {
      const expected = character((11 - weightedMod11(digits.slice(0, 9))) % 11);
      return expected === digits[9] ? undefined : wrongCheckDigit(expected);
    }
    if (!/^97[89]\d{10}$/.test(digits))
      return wrongForm('must have ten digits, or thirteen that begin with 978 or 979');
    const expected = mod10(digits.slice(0, 12));
    return expected === digits[12] ? undefined : wrongCheckDigit(expected);
  },
};
