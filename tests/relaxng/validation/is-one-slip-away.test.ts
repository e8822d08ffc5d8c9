import { expect, test } from 'vitest';
import { isOneSlipAway } from '../../../src/relaxng/validation/is-one-slip-away.ts';

test.each([
  ['persNam', 'persName', true],
  ['perssName', 'persName', true],
  ['porsName', 'persName', true],
  ['presName', 'persName', true],
  ['PersName', 'persName', true],
  ['p', 'ps', true],
  ['strange', 'stage', false],
  ['abab', 'baba', false],
  ['', 'ab', false],
])('%s and %s: %s', (word, other, expected) => {
  expect(isOneSlipAway(word, other)).toBe(expected);
  expect(isOneSlipAway(other, word)).toBe(expected);
});
