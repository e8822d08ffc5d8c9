import { mod11Radix2 } from '../check-digits.ts';
import { type IdentifierScheme, wrongCheckDigit, wrongForm } from '../identifier-scheme.ts';

/** ORCID iDs: sixteen characters in fours, with hyphens. */
export const orcid: IdentifierScheme = {
  name: 'ORCID',
  types: ['orcid', 'orcidid'],
  address: /^https?:\/\/(?:www\.)?orcid\.org\/([^/?#]*)/i,
  check(value) {
    if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(value)) {
      return wrongForm('must have four groups of four digits with hyphens, as in `0000-0002-1825-0097`');
    }
    const digits = value.replaceAll('-', '');
    const expected = mod11Radix2(digits.slice(0, 15));
    return expected === digits[15] ? undefined : wrongCheckDigit(expected);
  },
};
