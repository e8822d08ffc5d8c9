import { describe, expect, test } from 'vitest';
import { readLeaf } from '../../src/signature/leaf.ts';
import { isReversed, type LeafRange, readLeaves, splitSignature } from '../../src/signature/leaf-range.ts';

const written = (ranges: readonly LeafRange[] | undefined) =>
  ranges
    ?.map(({ from, to }) =>
      [from, to].map(({ number, suffix, side }) => `${number}${suffix}${side?.[0] ?? ''}`).join('-'),
    )
    .join(' ');

describe('leaves', () => {
  test.each([
    ['94', '94-94'],
    ['Listy 94-97', '94-97'],
    ['л. 25-26', '25-26'],
    ['лл. 25–26, 30', '25-26 30-30'],
    ['fol. 91', '91-91'],
    ['fol. 12r–13v', '12r-13v'],
    ['12 recto und 13 verso', '12r-12r 13v-13v'],
    ['Bl. 4.', '4-4'],
    ['л. 3 об.', '3v-3v'],
    ['76a', '76a-76a'],
    ['S. 165-72', '165-172'],
    ['list 3.', '3-3'],
  ])('%s', (text, expected) => {
    expect(written(readLeaves(text))).toBe(expected);
  });

  test.each(['', 'iv', 'Delo 829', 'No. 396', 'F. 0102', 'P. 72', 'S. 13ff.', 'the first leaf', '1234567'])(
    '%s is none',
    (text) => {
      expect(readLeaves(text)).toBeUndefined();
    },
  );
});

describe('the end of a signature', () => {
  test.each([
    ['APRF, Fond 3, Opis 65, Delo 829, Listy 94-97', 'APRF, Fond 3, Opis 65, Delo 829', '94-97'],
    [
      'AVPRF F. 0102, Op. 13, P. 72, Delo 5, Listy 165-192',
      'AVPRF F. 0102, Op. 13, P. 72, Delo 5',
      '165-192',
    ],
    ['GARF. F.R-9478. Op.1. D 2. L.3-4', 'GARF. F.R-9478. Op.1. D 2', '3-4'],
    ['BArch, R 43-I/161, fol. 91', 'BArch, R 43-I/161', '91-91'],
    ['BArch, RW 19/234, Bl. 4.', 'BArch, RW 19/234', '4-4'],
    ['APRF, fond 45, opis 1, delo 335, list 3.', 'APRF, fond 45, opis 1, delo 335', '3-3'],
    ['A:Schnitzler, HS.NZ85.1.3162, S. 1–2', 'A:Schnitzler, HS.NZ85.1.3162', '1-2'],
    ['FO 371/128663', 'FO 371/128663', ''],
    ['AVPRF F. 0102', 'AVPRF F. 0102', ''],
    ['АВП РФ. Ф. 0102.Оп. 72. Д. 6, папка 68', 'АВП РФ. Ф. 0102.Оп. 72. Д. 6, папка 68', ''],
    ['Schnitzler, B 5b', 'Schnitzler, B 5b', ''],
    ['PA AA, B 8, Bd. 1359', 'PA AA, B 8, Bd. 1359', ''],
  ])('%s', (text, shelfmark, leaves) => {
    const found = splitSignature(text);
    expect([found.shelfmark, written(found.leaves)]).toEqual([shelfmark, leaves]);
  });

  test('a long list that ends in nothing is given up at once', () => {
    expect(splitSignature(`L. ${'1 , '.repeat(90)}!`).leaves).toEqual([]);
    expect(splitSignature(`Listy ${'1 a '.repeat(90)}`).leaves).toEqual([]);
  });
});

describe('the order of leaves', () => {
  const range = (text: string) => readLeaves(text)?.[0] as LeafRange;

  test.each([
    ['97-94', true],
    ['94v-94r', true],
    ['94-94', false],
    ['94r-94v', false],
    ['94-94a', false],
    ['94a-95', false],
    ['94v-94', false],
  ])('%s', (text, expected) => {
    expect(isReversed(range(text))).toBe(expected);
  });

  test('a leaf that is no number is not read', () => {
    expect(['iv', '12x3', '', 'v'].map(readLeaf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
