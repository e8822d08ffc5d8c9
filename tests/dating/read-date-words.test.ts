import { describe, expect, test } from 'vitest';
import type { PartialDate } from '../../src/dating/partial-date.ts';
import { readDateWords } from '../../src/dating/read-date-words.ts';

/** Readings as text: dates with `+` between them, `..` where they are a range, ways to read with ` | `. */
function read(words: string): string | undefined {
  const found = readDateWords(words);
  if (found === undefined) return undefined;
  const readings = found.readings.map(({ dates, isRange }) => dates.map(written).join(isRange ? '..' : '+'));
  return [readings.join(' | '), found.bound, found.style].filter((part) => part !== undefined).join(' ');
}

function written({ year, yearModulus, month, day }: PartialDate): string {
  const two = (number: number | undefined) => (number === undefined ? '__' : String(number).padStart(2, '0'));
  const digits = yearModulus === undefined ? 4 : String(yearModulus).length - 1;
  const years = year === undefined ? '____' : String(year).padStart(digits, '0').padStart(4, '_');
  return `${years}-${two(month)}-${two(day)}`;
}

describe('a day in words', () => {
  test.each([
    ['25 December 1951', '1951-12-25'],
    ['December 25, 1951', '1951-12-25'],
    ['25th of December, 1951', '1951-12-25'],
    ['Tuesday, 25 Dec. 1951', '1951-12-25'],
    ['25. Dezember 1951', '1951-12-25'],
    ['Dienstag, den 25. December 1951', '1951-12-25'],
    ['am 3. Jänner 1904', '1904-01-03'],
    ['3. März [1904?]', '1904-03-03'],
    ['le 1er mai 1904', '1904-05-01'],
    ['lundi 3 août 1914', '1914-08-03'],
    ['25 décembre 1951', '1951-12-25'],
    ['1º maggio 1921', '1921-05-01'],
    ['il 25 dicembre 1951', '1951-12-25'],
    ['25 de diciembre de 1951', '1951-12-25'],
    ['martes 2 de setiembre de 1902', '1902-09-02'],
    ['25 декабря 1951 г.', '1951-12-25'],
    ['3-го апреля 1894 года', '1894-04-03'],
    ['5 мая 1921 года', '1921-05-05'],
    ['1951-12-25', '1951-12-25'],
    ['25.12.1951', '1951-12-25'],
    ['15. 5. 1862', '1862-05-15'],
    ['20 8 03', '__03-08-20'],
    ['11/3 902', '_902-03-11 | _902-11-03'],
    ['16/7 99', '__99-07-16'],
    ['19/8. 93', '__93-08-19'],
    ['25.XII.1951', '1951-12-25'],
    ['27. VIII. 17', '__17-08-27'],
    ['28/VI 1901', '1901-06-28'],
    ['22/Х-57 г.', '__57-10-22'],
    ['24.III.50', '__50-03-24'],
    ['[24.?] 4. 1901', '1901-04-24'],
    ['2[3.?] 4. 1904', '1904-04-23'],
    ['5. Juli ’08', '__08-07-05'],
  ])('%s is %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('what is said in part', () => {
  test.each([
    ['December 1951', '1951-12-__'],
    ['1951', '1951-__-__'],
    ['904', '_904-__-__'],
    ['95', '__95-__-__'],
    ['1951-12', '1951-12-__'],
    ['25. Dezember', '____-12-25'],
    ['16/1', '____-01-16'],
    ['September', '____-09-__'],
    ['Mai 31', '__31-05-__ | ____-05-31'],
    ['12. 1951', '1951-12-__'],
  ])('%s is %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('several days', () => {
  test.each([
    ['1-15 August 1957', '1957-08-01..1957-08-15'],
    ['24.–25. Dezember 1951', '1951-12-24..1951-12-25'],
    ['26-27-28-29.III.1957', '1957-03-26..1957-03-27..1957-03-28..1957-03-29'],
    ['[28. – 31. 3. 1898?]', '1898-03-28..1898-03-31'],
    ['[20. oder 21. 1. 1895?]', '1895-01-20+1895-01-21'],
    ['[11. 3. 1902 – 13. 3. 1902?]', '1902-03-11..1902-03-13'],
    ['31 August – 4 September 1899', '1899-08-31..1899-09-04'],
    ['du 24 au 26 mai 1904', '1904-05-24..1904-05-26'],
    ['1914 – 2002', '1914-__-__..2002-__-__'],
    ['1870-05-12 – 1893-05-02', '1870-05-12..1893-05-02'],
    ['2014–2025', '2014-__-__..2025-__-__'],
    ['1852/1853', '1852-__-__..1853-__-__'],
    ['[Juni 1891 – 1900?]', '1891-06-__..1900-__-__'],
    ['25 October [7 November] 1917', '1917-10-25+1917-11-07'],
    ['3 [15] апреля 1894', '1894-04-03+1894-04-15'],
    ['13/26 March 1917', '1917-03-13+1917-03-26'],
    ['3/4/50', '__50-04-03 | __50-03-04'],
    ['10/14/50', '__50-10-14'],
  ])('%s is %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('bounds and styles', () => {
  test.each([
    ['by 27 December', '____-12-27 before'],
    ['vor dem 27. Dezember', '____-12-27 before'],
    ['bis zum 27. 12. 1951', '1951-12-27 before'],
    ['avant le 27 décembre 1951', '1951-12-27 before'],
    ['[no later than] 5 Feb. 1950', '1950-02-05 before'],
    ['не позднее 5 февраля 1950 г.', '1950-02-05 before'],
    ['nach 1926', '1926-__-__ after'],
    ['не ранее 1926', '1926-__-__ after'],
    ['ca. 1900', '1900-__-__ around'],
    ['Herbst 1899', '1899-__-__ around'],
    ['Ende 1898', '1898-__-__ around'],
    ['night of 24-25 December 1951', '1951-12-24..1951-12-25 around'],
    ['[zwischen 1892 und Mitte 1893?]', '1892-__-__+1893-__-__ around'],
    ['3 April 1894 O.S.', '1894-04-03 old'],
    ['3 апреля 1894 ст. ст.', '1894-04-03 old'],
    ['7. November 1917 neuen Stils', '1917-11-07 new'],
  ])('%s is %s', (words, expected) => {
    expect(read(words)).toBe(expected);
  });
});

describe('what is no date, or more than one, is left', () => {
  test.each([
    '',
    'heute',
    'того же числа',
    'Weihnachten',
    'Sonntag',
    '15.',
    '7',
    '13.7.100? v. Chr.',
    'Moscow, 25 December 1951',
    '25 December 1951, 3 p.m.',
    '32. 12. 1951',
    '31. 13. 1951',
    '27. [9.] IV',
    '27. 9. IV',
    '. 7. 01',
    '12345',
    '1 2 3 4 5 6 7 8 9',
    '1950s',
    'x'.repeat(10_000),
    '1-'.repeat(59),
  ])('%s', (words) => {
    expect(read(words)).toBeUndefined();
  });
});
