import { expect, test } from 'vitest';
import { wrapWords } from '../../src/transform/wrap-words.ts';

const wrap = (text: string, width: number, first = '', rest = '') => wrapWords(text, { width, first, rest });

test('lines are as long as they may be and no longer', () => {
  expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrap('one two three four', 7)).toEqual(['one two', 'three', 'four']);
  expect(wrap('one two three four', 6)).toEqual(['one', 'two', 'three', 'four']);
});

test('a word that is too long has a line of its own', () => {
  expect(wrap('a https://example.org/very/long b', 10)).toEqual(['a', 'https://example.org/very/long', 'b']);
});

test('the first line and the others have their beginnings, which count', () => {
  expect(wrap('one two three', 12, '[1] ', '    ')).toEqual(['[1] one two', '    three']);
});

test('only XML white space parts words; a no-break space holds', () => {
  expect(wrap('No.\u00a0396 \t\r\n x', 5)).toEqual(['No.\u00a0396', 'x']);
});

test('characters outside the Basic Multilingual Plane count as one', () => {
  expect(wrap('𝒳𝒳𝒳 𝒳', 5)).toEqual(['𝒳𝒳𝒳 𝒳']);
});

test('no line ends in white space, and no words give the beginning alone', () => {
  expect(wrap('', 10, '- ')).toEqual(['-']);
});
