import { character, weightedMod11 } from '../check-digits.ts';
import { type IdentifierScheme, wrongCheckDigit, wrongForm } from '../identifier-scheme.ts';

/**
 * The Integrated Authority File of the German National Library. Numbers of persons and all that were given since 2012
 * have no hyphen, and end in the complement of the weighted sum; those of the older files of corporate bodies and
 * subjects have one before the check digit, which is the sum itself.
 */
export const gnd: IdentifierScheme = {
  name: 'GND',
  types: ['gnd', 'pnd', 'gkd', 'swd', 'dnb'],
  address: /^https?:\/\/(?:www\.)?(?:d-nb\.info|lobid\.org|explore\.gnd\.network)\/gnd\/([^/?#]*)/i,
  check(value) {
    const match = /^([1-9]\d{0,9})(-?)([\dX])$/.exec(value);
    if (match === null || value.length < 3)
      return wrongForm('must be a row of digits that may end in X, as in `118609807` or `4005728-8`');
    const [, digits = '', hyphen, last] = match;
    if (hyphen === '' && digits.length < 7)
      return wrongForm('is too short: without a hyphen it has eight digits at least');
    const sum = weightedMod11(digits);
    const expected = character(hyphen === '-' ? sum : (11 - sum) % 11);
    return expected === last ? undefined : wrongCheckDigit(expected);
  },
};
