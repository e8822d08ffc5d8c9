import { expect, test } from 'vitest';
import { compareDates } from '../../src/read/compare-dates.ts';

test('dates of att.datable.w3c are ordered by time', () => {
  const ordered = [
    '-12000',
    '-0100',
    '-0044-03-15',
    '-0044-12',
    '0001',
    '0999-12-31',
    '1951',
    '1951-01-31',
    '1951-12',
    '1951-12-25',
    '1951-12-25T08:00:00',
    '1952',
    '9999',
    '10000-01-01',
    '---05',
    '--12-25',
  ];
  for (const [a, first] of ordered.entries()) {
    for (const [b, second] of ordered.entries()) {
      expect(Math.sign(compareDates(first, second)), `${first} ${second}`).toBe(
        first === second ? 0 : Math.sign(a - b),
      );
    }
  }
});
