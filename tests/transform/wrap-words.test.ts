import { expect, test } from 'vitest';
import { wrapWords } from '../../src/transform/wrap-words.ts';

const wrap = (text: string, width: number, first = 0, rest = 0) => wrapWords(text, { width, first, rest });

test('lines are as long as they may be and no longer', () => {
  expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrap('one two three four', 7)).toEqual(['one two', 'three', 'four']);
  expect(wrap('one two three four', 6)).toEqual(['one', 'two', 'three', 'four']);
});

test('a word that is too long has a line of its own', () => {
  expect(wrap('a https://example.org/very/long b', 10)).toEqual(['a', 'https://example.org/very/long', 'b']);
});

test('what stands before the first line and the others takes its place', () => {
  expect(wrap('one two three', 12, 4, 4)).toEqual(['one two', 'three']);
  expect(wrap('one two three', 12, 0, 8)).toEqual(['one two', 'three']);
});

test('only XML white space parts words; a no-break space holds', () => {
  expect(wrap('No.\u00a0396 \t\r\n x', 5)).toEqual(['No.\u00a0396', 'x']);
});

test('characters outside the Basic Multilingual Plane count as one', () => {
  expect(wrap('𝒳𝒳𝒳 𝒳', 5)).toEqual(['𝒳𝒳𝒳 𝒳']);
});

test('no line ends in white space, and no words give one empty line', () => {
  expect(wrap('', 10, 2)).toEqual(['']);
  expect(wrap(' a ', 10)).toEqual(['a']);
});

test('no width breaks no line', () => {
  expect(wrap('one '.repeat(500), 0)).toEqual(['one '.repeat(500).trim()]);
});

test('wide characters take two columns, combining marks none', () => {
  expect(wrap('한글 한글 한글', 9)).toEqual(['한글 한글', '한글']);
  expect(wrap('x\u0308\u0323x y\u0308z w', 7)).toEqual(['x\u0308\u0323x y\u0308z w']);
});

test('Chinese and Japanese are broken between characters, not before closing punctuation', () => {
  expect(wrap('漢字漢字漢字', 8)).toEqual(['漢字漢字', '漢字']);
  expect(wrap('漢字漢字。漢字', 8)).toEqual(['漢字漢', '字。漢字']);
});

test('marks take no place and are no words', () => {
  expect(wrap('one \u00011\u0002two\u00011\u0002 three', 7)).toEqual([
    'one \u00011\u0002two\u00011\u0002',
    'three',
  ]);
  expect(wrap('\u00011\u0002 one \u00011\u0002', 3)).toEqual(['\u00011\u0002one\u00011\u0002']);
});
