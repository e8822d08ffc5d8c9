import { expect, test } from 'vitest';
import { Random } from './generator/random.ts';
import { samplePattern } from './generator/sample-pattern.ts';

const random = new Random(1);

function samples(pattern: string): string[] {
  return Array.from({ length: 200 }, () => samplePattern(pattern, random));
}

test.each(['person:[a-z][a-z0-9\\-]*', 'a(b|cd)?e{2}f{1,3}', '[A-C.]+|\\S( \\S)*', '\\.\\?x'])(
  'samples of %s match it',
  (pattern) => {
    const made = samples(pattern);
    expect(made.filter((sample) => !new RegExp(`^(?:${pattern})$`, 'u').test(sample))).toEqual([]);
  },
);

test('samples reach every alternative and every length', () => {
  expect(new Set(samples('a(b|c)?'))).toEqual(new Set(['a', 'ab', 'ac']));
  expect(new Set(samples('[x-z]{1,2}')).size).toBe(12);
});

test.each(['[^a]', '\\d', 'a{2,}', '.', '(a', '\\p{L}'])(
  '%s is refused, since nothing of it is understood',
  (pattern) => {
    expect(() => samplePattern(pattern, random)).toThrow('does not understand');
  },
);

test('the same seed gives the same numbers', () => {
  const [a, b] = [new Random(7), new Random(7)];
  expect(Array.from({ length: 50 }, () => a.next())).toEqual(Array.from({ length: 50 }, () => b.next()));
});
