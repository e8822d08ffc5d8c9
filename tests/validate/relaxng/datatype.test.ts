import { expect, test } from 'vitest';
import { disagreements, judgeTwice } from './agreement.ts';
import { load, rootOf } from './schemas.ts';

const types = [
  'anyURI boolean date dateTime decimal double duration gDay gMonth gMonthDay gYear gYearMonth ID integer language',
  'NCName Name NMTOKEN NMTOKENS negativeInteger nonNegativeInteger nonPositiveInteger positiveInteger string time token',
  'unsignedByte unsignedShort',
]
  .join(' ')
  .split(' ');

const values = [
  '1951-12-25 1951-13-25 1951-02-29 1952-02-29 1900-02-29 2000-02-29 1951-12 1951-00 1951 0951 195 --12-25 --02-29 --02-30 --13 --12',
  '---25 ---32 1951-12-25Z 1951-12-25T18:30:00 1951-12-25T24:00:00 1951-12-25T25:00:00 18:30:00 18:60:00 18:30 P1Y P1D PT5S P',
  '1 0 -1 +1 007 255 256 65536 1.5 .5 1. 1e3 INF true TRUE yes en en-GB en_GB x-y a1 1a _a a:b a.b é Ж a/b #a http://a.b/c',
  'person:stalin %20 %zz a%b 1951- 12-25',
]
  .join(' ')
  .split(' ');

test('a value belongs to a datatype of XML Schema or does not, as libxml2 says', async () => {
  const elements = types.map((type) => `<element name="${type}"><data type="${type}"/></element>`).join('');
  const schema = load({ 'schema.rng': rootOf(`<choice>${elements}</choice>`) });
  const texts = types.flatMap((type) =>
    [...values, '', ' 1951 '].map((value) => `<r><${type}>${value}</${type}></r>`),
  );
  const judgements = await judgeTwice(schema, texts.slice(0, 1000));
  judgements.push(...(await judgeTwice(schema, texts.slice(1000))));
  expect(judgements.some(({ valid }) => valid)).toBe(true);
  expect(disagreements(judgements)).toEqual([]);
});

const patterns: Readonly<Record<string, readonly string[]>> = {
  '[0-9]{4}\\-[0-9]{2}': ['1951-12', '1951_12', '51-12', '1951-123'],
  '[^\\p{C}\\p{Z}]+': ['abc', 'a b', 'é'],
  '[\\p{L}\\p{N}][\\p{L}\\p{N} .,:/()\\-]*': ['Fond 3, Opis 65', '-x', 'a_b', 'Дело 5(а)'],
  '[a-z-[aeiou]]+': ['xyz', 'abc'],
  '\\i\\c*': ['a1', '1a', '_x-y'],
  '(\\.\\./)*[a-z]+\\.xml#[$]1': ['../../a.xml#$1', 'a.xml#1', 'axml#$1'],
  'a|b+': ['a', 'bb', 'ab', ''],
  '\\s*\\d{1,3}\\S?': ['12x', ' 12', 'x'],
  '[+\\-]?\\d+(\\.\\d*)?': ['+1.5', '-1', '1.', 'a'],
  'a^b$c': ['a^b$c', 'abc'],
  '[\\^a\\]]+': ['^]a', 'b'],
  'x{2}y{0,1}z*': ['xx', 'xxyzz', 'x', 'xxyy'],
  '.+@.+': ['a@b', 'ab'],
  '\\w+\\W': ['ab.', 'ab'],
};

test('a pattern means what libxml2 takes it to mean', async () => {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const entries = Object.entries(patterns);
  const elements = entries.map(
    ([pattern], index) =>
      `<element name="e${index}"><data type="string"><param name="pattern">${escaped(pattern)}</param></data></element>`,
  );
  const schema = load({ 'schema.rng': rootOf(`<choice>${elements.join('')}</choice>`) });
  const texts = entries.flatMap(([, tried], index) =>
    tried.map((value) => `<r><e${index}>${value}</e${index}></r>`),
  );
  expect(disagreements(await judgeTwice(schema, texts))).toEqual([]);
});

test('limits of numbers and lengths are kept', async () => {
  const parameters = [
    ['integer', 'minInclusive', '3'],
    ['integer', 'maxInclusive', '3'],
    ['integer', 'minExclusive', '3'],
    ['integer', 'maxExclusive', '3'],
    ['string', 'length', '3'],
    ['string', 'minLength', '3'],
    ['string', 'maxLength', '3'],
  ];
  const elements = parameters.map(
    ([type, name, value], index) =>
      `<element name="e${index}"><data type="${type}"><param name="${name}">${value}</param></data></element>`,
  );
  const schema = load({ 'schema.rng': rootOf(`<choice>${elements.join('')}</choice>`) });
  const texts = parameters.flatMap(([type], index) =>
    (type === 'integer' ? ['2', '3', '4'] : ['ab', 'abc', 'abcd', 'абв']).map(
      (v) => `<r><e${index}>${v}</e${index}></r>`,
    ),
  );
  expect(disagreements(await judgeTwice(schema, texts))).toEqual([]);
});
