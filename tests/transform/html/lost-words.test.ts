import { expect, test } from 'vitest';
import { lostWords } from './lost-words.ts';

test('words are found in order, with words of others between them', () => {
  expect(lostWords(['to', 'be', 'or'], 'tolabelbeor')).toEqual([]);
});

test('a word that is not there, or not at its place, is lost', () => {
  expect(lostWords(['to', 'be', 'or'], 'toor')).toEqual(['be']);
  expect(lostWords(['one', 'two'], 'twoone')).toEqual(['two']);
});

test('a piece that is shown again is told', () => {
  const words = ['questionable', 'circumstances', 'here'];
  expect(lostWords(words, 'questionablecircumstanceshere')).toEqual([]);
  expect(lostWords(words, 'questionablecircumstancesherequestionablecircumstances')).toEqual([
    'twice: questionablecircumstances',
  ]);
});
