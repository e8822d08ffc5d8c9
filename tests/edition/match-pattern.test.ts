import { expect, test } from 'vitest';
import { matchPattern } from '../../src/edition/match-pattern.ts';

test.each([
  ['([a-z][a-z0-9-]*)', 'un-general-assembly', 'un-general-assembly'],
  ['(\\d{2})(\\d{1,3})', '12345', '12'],
  ['p(.*)', 'p12', '12'],
  ['(?:x|y)(z)?', 'yz', 'z'],
])('%s is used, and matches the whole of %s', (pattern, value, group) => {
  expect(matchPattern(pattern)?.(value)?.[1]).toBe(group);
  expect(matchPattern(pattern)?.(`${value} `)?.[0] === `${value} `).toBe(pattern === 'p(.*)');
});

test.each(['(a+)+b', '(a|aa)+', '(a*)*', '((a+)b?)*', '(a|b){1,50}c', '(a)\\1', '.*.*.*.*x', '(', '[z-a]'])(
  '%s is not used',
  (pattern) => {
    expect(matchPattern(pattern)).toBeUndefined();
  },
);

test('a value of any length is answered at once', () => {
  expect(matchPattern('.*.*.*x')?.('a'.repeat(100_000))).toBeNull();
  expect(matchPattern('[a-z]*[a-z]*[a-z]*x')?.('a'.repeat(256))).toBeNull();
});
