import { mod11Radix2 } from '../check-digits.ts';
import { type IdentifierScheme, wrongCheckDigit, wrongForm } from '../identifier-scheme.ts';

/** The International Standard Name Identifier, ISO 27729: sixteen characters, in fours or in one row. */
export const isni: IdentifierScheme = {
  name: 'ISNI',
  types: ['isni'],
  address: /^https?:\/\/(?:www\.)?isni\.org\/(?:isni\/)?(\d[^/?#]*)/i,
  check(value) {
    const digits = value.replace(/^ISNI:? ?/i, '').replace(/[ -]/g, '');
    if (!/^\d{15}[\dX]$/.test(digits))
      return wrongForm('must have sixteen digits, of which the last may be X');
    const expected = mod11Radix2(digits.slice(0, 15));
    return expected === digits[15] ? undefined : wrongCheckDigit(expected);
  },
};
