import { describe, expect, test } from 'vitest';
import { RegularExpression } from '../../../src/relaxng/datatypes/expression/regular-expression.ts';
import { xsdTypes } from '../../../src/relaxng/datatypes/xsd-types.ts';
import { Random } from '../reading/random.ts';
import { askJing, escaped, jingIsThere } from './ask-jing.ts';
import { characters, randomExpression } from './expression/random-expression.ts';
import { type } from './made.ts';

const isThere = jingIsThere();
if (!isThere)
  process.stderr.write('Skipped: datatypes are not compared with jing, which is not installed.\n');

const context = {
  namespaceOf: (prefix: string) => (prefix === 'xml' ? 'http://www.w3.org/XML/1998/namespace' : undefined),
};

/** Types of IDs stand in attributes only. */
const names = Object.keys(xsdTypes).filter((name) => !name.startsWith('ID'));

const values = [
  '',
  ' ',
  '1',
  '-1',
  '+1',
  '-0',
  '00',
  '1.5',
  '.5',
  '5.',
  '.',
  '1e5',
  '1E-5',
  '1e400',
  'INF',
  '-INF',
  '+INF',
  'NaN',
  'true',
  'a',
  'a:b',
  'xml:a',
  'en-US',
  'a b',
  ' x-y-z\n',
  'é',
  'ሀ',
  '·',
  'a·',
  '1951',
  '-0001',
  '99999',
  '1951-12',
  '1951-13',
  '1951-12-25',
  '1951-12-25Z',
  '1951-12-25+14:00',
  '1951-12-25+15:00',
  '02000-01-01',
  '1951-06-31',
  '1951-6-1',
  '1900-02-29',
  '2000-02-29',
  '-0001-02-29',
  '-0004-02-29',
  '-0101-02-29',
  '-0401-02-29',
  '0000-01-01',
  '1951-12-25T10:00:00',
  '1951-12-25T10:00:00.123Z',
  '1951-12-25T10:00:00-05:00',
  '10:00:00',
  '10:00:00.5',
  '10:00:00-05:00',
  '25:00:00',
  '--12-25',
  '--02-29',
  '--02-30',
  '--12',
  '--12--',
  '---25',
  '---32',
  'P1Y',
  'P12M',
  'P366D',
  'P30D',
  'PT1S',
  'PT0.5S',
  'P1DT',
  '-P1M',
  'P1W',
  'ff',
  'fff',
  'AAAA',
  'A A A A',
  'AAA=',
  'AA==',
  'AB==',
  '#a',
  'a#b#c',
  'http://a',
  'http:',
  '%zz',
  ':a',
  '1a:b',
  '<a>',
  '127',
  '128',
  '-129',
  '256',
  '32768',
  '65536',
  '2147483648',
  '4294967296',
  '9223372036854775807',
  '9223372036854775808',
  '18446744073709551616',
];

/** What jing decides in another way, and why we do not follow. */
const otherwise: readonly (readonly [pattern: RegExp, value: string])[] = [
  // Years of any length are allowed (section 3.2.7.1); jing has none beyond 31 bits.
  [/gYear"/, '2147483648'],
  [/gYear"/, '4294967296'],
  [/gYear"/, '9223372036854775807'],
  [/gYear"/, '9223372036854775808'],
  [/gYear"/, '18446744073709551616'],
  // A year is twelve months: durations are months and seconds.
  [/duration">.*P1Y</, 'P12M'],
  [/duration">.*P12M</, 'P1Y'],
];

/** The cases in which jing and we differ, but for those that are known. */
function differences(cases: readonly (readonly [pattern: string, value: string, ours: boolean])[]): string[] {
  const theirs = askJing(cases.map(([pattern, value]) => [pattern, value]));
  return cases
    .filter(([, , ours], index) => ours !== theirs[index])
    .filter(([pattern, value]) => !otherwise.some(([known, of]) => known.test(pattern) && of === value))
    .map(([pattern, value, ours]) => `${pattern} ${JSON.stringify(value)}: ${ours} here`);
}

describe.skipIf(!isThere)('datatypes as jing has them', () => {
  test('values', () => {
    const cases = names.flatMap((name) =>
      values.map((value) => [`<data type="${name}"/>`, value, type(name).allows(value, context)] as const),
    );
    expect(differences(cases)).toEqual([]);
  }, 60_000);

  test('bounds', () => {
    const ordered = names.filter((name) => xsdTypes[name]?.against !== undefined && name !== 'gYear');
    const cases = ordered.flatMap((name) => {
      const right = values.filter((value) => type(name).allows(value, context)).slice(0, 10);
      return right.flatMap((limit) =>
        ['minInclusive', 'maxExclusive'].flatMap((bound) => {
          const datatype = type(name, [bound, limit]);
          const pattern = `<data type="${name}"><param name="${bound}">${limit}</param></data>`;
          return right.map((value) => [pattern, value, datatype.allows(value, context)] as const);
        }),
      );
    });
    expect(differences(cases)).toEqual([]);
  }, 60_000);

  test('equality', () => {
    const cases = names.flatMap((name) => {
      const datatype = type(name);
      const right = values.filter((value) => datatype.allows(value, context)).slice(0, 10);
      const limited = name === 'gYear' ? right.slice(0, 4) : right;
      return limited.flatMap((one) =>
        limited.map((other) => {
          const pattern = `<value type="${name}">${escaped(one)}</value>`;
          return [pattern, other, datatype.key(one, context) === datatype.key(other, context)] as const;
        }),
      );
    });
    expect(differences(cases)).toEqual([]);
  }, 60_000);

  test('patterns', () => {
    const random = new Random(99);
    const cases: [string, string, boolean][] = [];
    while (cases.length < 2000) {
      const { pattern } = randomExpression(random, 3);
      // jing refuses bare hyphens, and gives its classes to Java, which unites what stands within brackets otherwise.
      if (/\[\^?-|\[[^\]]*\\[A-Za-z]/.test(pattern)) continue;
      const expression = new RegularExpression(pattern);
      const param = `<data type="string"><param name="pattern">${escaped(pattern)}</param></data>`;
      for (let round = 0; round < 3; round++) {
        const value = Array.from({ length: random.below(5) }, () => random.oneOf(characters)).join('');
        cases.push([param, value, expression.test(value)]);
      }
    }
    expect(differences(cases)).toEqual([]);
  }, 60_000);
});
