import { describe, expect, test } from 'vitest';
import { xsdTypes } from '../../../src/relaxng/datatypes/xsd-types.ts';
import { made, nowhere, type } from './made.ts';

const boundNames = ['minInclusive', 'minExclusive', 'maxInclusive', 'maxExclusive'];
const lengthNames = ['length', 'minLength', 'maxLength'];
const digitNames = ['totalDigits', 'fractionDigits'];

/** Of each type values in ascending order, where it has one, and what its lengths count, where they do. */
const samples: Readonly<
  Record<string, { readonly ascending?: string[]; readonly lengths?: Record<string, number> }>
> = {
  string: { lengths: { '': 0, ' a ': 3, 𐠀: 1, é: 1 } },
  normalizedString: { lengths: { 'a\tb': 3, ab: 2 } },
  token: { lengths: { ' a  b ': 3, '': 0, ab: 2 } },
  anyAtomicType: { lengths: { a: 1 } },
  untypedAtomic: { lengths: { a: 1 } },
  anyURI: { lengths: { '#a': 2, '': 0 } },
  boolean: {},
  language: { lengths: { en: 2 } },
  NMTOKEN: { lengths: { '-1': 2 } },
  NMTOKENS: { lengths: { ' a  bc d ': 3, abc: 1 } },
  Name: { lengths: { 'a:b': 3 } },
  NCName: { lengths: { abc: 3 } },
  ID: { lengths: { abc: 3 } },
  IDREF: { lengths: { abc: 3 } },
  IDREFS: { lengths: { 'abc d': 2, abc: 1 } },
  ENTITY: { lengths: { abc: 3 } },
  ENTITIES: { lengths: { 'abc d': 2, abc: 1 } },
  QName: {},
  NOTATION: {},
  decimal: {
    ascending: [
      '-1000000000000000000000.1',
      '-1000000000000000000000',
      '-2',
      '-1.5',
      '-.1',
      '0',
      '0.09',
      '.1',
      '9',
      '10',
      '10.01',
      '99999999999999999999',
      '100000000000000000000',
    ],
  },
  double: { ascending: ['-INF', '-1e300', '-1', '0', '1e-300', '1', '1e300', 'INF'] },
  float: { ascending: ['-INF', '-1', '0', '1', '16777216', '16777218', 'INF'] },
  duration: {
    ascending: [
      '-P1Y',
      '-P1D',
      '-PT0.5S',
      '-PT0.25S',
      'PT0S',
      'PT0.25S',
      'PT1S',
      'PT59M',
      'PT1H',
      'P1D',
      'P27D',
      'P1M',
      'P32D',
      'P1Y',
      'P367D',
      `P${'9'.repeat(30)}Y`,
    ],
  },
  dateTime: {
    ascending: [
      '-99999-01-01T00:00:00',
      '-0002-01-01T00:00:00',
      '-0001-12-31T00:00:00',
      '0001-01-01T00:00:00',
      '2000-01-01T00:00:00',
      '2000-01-01T00:00:00.5',
      '2000-01-01T00:00:01',
      '2000-02-29T00:00:00',
      '2000-03-01T00:00:00',
      '9999-12-31T23:59:59',
      '10000-01-01T00:00:00',
    ],
  },
  date: { ascending: ['-0044-03-15', '1066-12-31', '1900-01-01', '1900-01-02', '10000-01-01'] },
  time: { ascending: ['00:00:00', '00:00:00.001', '09:00:00', '23:59:59'] },
  gYearMonth: { ascending: ['1951-02', '1951-11', '1952-01'] },
  gYear: { ascending: ['-0100', '-0044', '0044', '1951', '10000'] },
  gMonthDay: { ascending: ['--01-31', '--02-29', '--03-01', '--12-31'] },
  gDay: { ascending: ['---01', '---09', '---31'] },
  gMonth: { ascending: ['--01', '--12'] },
  hexBinary: { lengths: { '': 0, ' 0aF9 ': 2, aF: 1 } },
  base64Binary: { lengths: { '': 0, 'AA==': 1, 'BBA=': 2, 'dead BA = =': 4 } },
  integer: { ascending: ['-10', '-9', '0', '9', '10', '9'.repeat(40)] },
  nonPositiveInteger: { ascending: ['-2', '-1', '0'] },
  negativeInteger: { ascending: ['-2', '-1'] },
  nonNegativeInteger: { ascending: ['0', '1'] },
  positiveInteger: { ascending: ['1', '2'] },
  long: { ascending: ['-9223372036854775808', '9223372036854775806', '9223372036854775807'] },
  int: { ascending: ['-1', '1'] },
  short: { ascending: ['-1', '1'] },
  byte: { ascending: ['-1', '1'] },
  unsignedLong: { ascending: ['1', '2'] },
  unsignedInt: { ascending: ['1', '2'] },
  unsignedShort: { ascending: ['1', '2'] },
  unsignedByte: { ascending: ['1', '2'] },
};

test('every type is tried', () => {
  expect(Object.keys(samples).sort()).toEqual(Object.keys(xsdTypes).sort());
});

const everywhere = { ...nowhere, isUnparsedEntity: () => true };

describe.each(Object.entries(samples))('the facets of %s', (name, { ascending, lengths }) => {
  test('are those that apply to it', () => {
    const value = ascending?.[0] ?? '1';
    const isThere = (parameter: string) => 'allows' in made(name, [parameter, value]);
    expect(boundNames.filter(isThere)).toEqual(ascending === undefined ? [] : boundNames);
    const isCount = (parameter: string) => 'allows' in made(name, [parameter, '1']);
    expect(lengthNames.filter(isCount)).toEqual(lengths === undefined ? [] : lengthNames);
    const isDecimal = name === 'decimal' || /integer|long|int|short|byte/i.test(name);
    expect(digitNames.filter(isCount)).toEqual(isDecimal ? digitNames : []);
    expect(isCount('pattern')).toBe(true);
    for (const other of ['enumeration', 'whiteSpace', 'minlength', ''])
      expect(made(name, [other, '1'])).toMatchObject({
        message: `\`${name}\` has no parameter \`${other}\`.`,
      });
  });

  test('bounds', () => {
    for (const [at, limit] of (ascending ?? []).entries()) {
      const holds = boundNames.map((bound) => type(name, [bound, ` ${limit}\n`]));
      for (const [other, value] of (ascending ?? []).entries()) {
        const wanted = [other >= at, other > at, other <= at, other < at];
        expect(
          holds.map((datatype) => datatype.allows(value, nowhere)),
          `${value} by ${limit}`,
        ).toEqual(wanted);
      }
    }
  });

  test('lengths', () => {
    for (const [value, length] of Object.entries(lengths ?? {})) {
      for (const limit of [0, length, length + 1]) {
        const holds = lengthNames.map((facet) =>
          type(name, [facet, String(limit)]).allows(value, everywhere),
        );
        expect(holds, `${value} by ${limit}`).toEqual([length === limit, length >= limit, length <= limit]);
      }
    }
  });

  test('pattern', () => {
    const isPlain = (value: string) => /^\S+$/.test(value);
    const value = ascending?.at(-1) ?? Object.keys(lengths ?? {}).find(isPlain) ?? '1';
    const own = name === 'QName' || name === 'NOTATION' ? 'x' : value;
    const written = own.replace(/[-.+]/g, '\\$&');
    expect(type(name, ['pattern', written]).allows(own, everywhere)).toBe(true);
    expect(type(name, ['pattern', `${written}y`]).allows(own, everywhere)).toBe(false);
    expect(type(name, ['pattern', written], ['pattern', '']).allows(own, everywhere)).toBe(false);
  });
});

describe('bounds', () => {
  test.each<[name: string, parameter: string, limit: string, wrong: string[], right: string[]]>([
    // Neither before nor after, as long as the zone is not known (section 3.2.7.4).
    [
      'dateTime',
      'minInclusive',
      '2000-01-15T12:00:00',
      ['2000-01-15T12:00:00Z', '2000-01-16T02:00:00Z', '2000-01-14T22:00:00Z'],
      ['2000-01-16T02:00:01Z', '2000-01-15T12:00:00'],
    ],
    [
      'dateTime',
      'maxInclusive',
      '2000-01-15T12:00:00',
      ['2000-01-15T12:00:00Z', '2000-01-14T22:00:00Z'],
      ['2000-01-14T21:59:59Z'],
    ],
    [
      'dateTime',
      'maxExclusive',
      '2000-01-15T12:00:00Z',
      ['2000-01-15T12:00:00', '2000-01-14T22:00:00', '2000-01-15T13:00:00+01:00'],
      ['2000-01-14T21:59:59', '2000-01-15T12:59:59+01:00'],
    ],
    [
      'date',
      'minInclusive',
      '2000-01-01Z',
      ['2000-01-01', '1999-12-31', '2000-01-01+01:00'],
      ['2000-01-02', '2000-01-01-01:00'],
    ],
    ['time', 'minExclusive', '12:00:00Z', ['12:00:00', '14:00:00+02:00'], ['12:00:01Z', '12:30:00-00:00']],
    ['duration', 'minInclusive', 'P1M', ['P28D', 'P30D', 'P31D'], ['P1M', 'P32D', 'P31DT0.1S']],
    ['duration', 'maxInclusive', 'P1M', ['P28D', 'P31D'], ['P27D', 'P1M']],
    ['duration', 'minExclusive', '-P5M', ['-P150D', '-P5M'], ['-P149D', 'PT0S']],
    ['duration', 'maxExclusive', 'P1Y', ['P365D', 'P366D', 'P12M'], ['P364D', 'P11M']],
    ['double', 'minInclusive', '0', ['NaN', '-1'], ['-0', 'INF']],
    ['double', 'minInclusive', 'NaN', ['1', 'INF'], ['NaN']],
    ['double', 'minExclusive', 'NaN', ['NaN', '1'], []],
    ['float', 'maxExclusive', '0.1', ['0.1', '0.10000000001'], ['0.09']],
  ])('%s by %s %s', (name, parameter, limit, wrong, right) => {
    const datatype = type(name, [parameter, limit]);
    expect(wrong.filter((value) => datatype.allows(value, nowhere))).toEqual([]);
    expect(right.filter((value) => !datatype.allows(value, nowhere))).toEqual([]);
  });
});

test('digits', () => {
  const total = type('decimal', ['totalDigits', '3']);
  expect(
    ['1', '-123', '00123', '1.2300', '.001', '0'].filter((value) => !total.allows(value, nowhere)),
  ).toEqual([]);
  expect(['1234', '1.234', '100.1'].filter((value) => total.allows(value, nowhere))).toEqual([]);
  const fraction = type('decimal', ['fractionDigits', '1']);
  expect(['1', '1.5', '1.5000', '-.1'].filter((value) => !fraction.allows(value, nowhere))).toEqual([]);
  expect(['1.55', '.01'].filter((value) => fraction.allows(value, nowhere))).toEqual([]);
  expect(type('integer', ['fractionDigits', '0']).allows('12', nowhere)).toBe(true);
});

test('a datatype tells which parameter a value fails', () => {
  const datatype = type('integer', ['minInclusive', '5'], ['maxInclusive', '10'], ['pattern', '\\d']);
  expect(datatype.failure?.('4', nowhere)).toEqual({ parameter: { name: 'minInclusive', value: '5' } });
  expect(datatype.failure?.('11', nowhere)).toEqual({ parameter: { name: 'maxInclusive', value: '10' } });
  expect(datatype.failure?.('10', nowhere)).toEqual({ parameter: { name: 'pattern', value: '\\d' } });
  expect(datatype.failure?.('7', nowhere)).toBeUndefined();
  expect(datatype.failure?.('x', nowhere)).toBeUndefined();
  const counted = (name: string, parameter: string, value: string) =>
    type(name, [parameter, '1']).failure?.(value, nowhere)?.count;
  expect(counted('token', 'maxLength', ' 𝒳y ')).toEqual({ number: 2, unit: 'character' });
  expect(counted('NMTOKENS', 'maxLength', 'a b c')).toEqual({ number: 3, unit: 'item' });
  expect(counted('hexBinary', 'length', 'aabb')).toEqual({ number: 2, unit: 'octet' });
  expect(counted('decimal', 'fractionDigits', '1.250')).toEqual({ number: 2, unit: 'digit' });
});

describe('what is wrong with parameters', () => {
  test.each<[name: string, parameters: [string, string][], fault: object]>([
    [
      'integer',
      [['minInclusive', '1.5']],
      { message: '`minInclusive` must be a value of `integer`, not `1.5`.', parameter: 0 },
    ],
    [
      'byte',
      [
        ['pattern', '.'],
        ['maxInclusive', '300'],
      ],
      { message: '`maxInclusive` must be a value of `byte`, not `300`.', parameter: 1 },
    ],
    [
      'string',
      [['length', '']],
      { message: '`length` must be a whole number, 0 or more, not ``.', parameter: 0 },
    ],
    [
      'string',
      [['length', '1.0']],
      { message: '`length` must be a whole number, 0 or more, not `1.0`.', parameter: 0 },
    ],
    [
      'decimal',
      [['totalDigits', '0']],
      { message: '`totalDigits` must be a whole number, 1 or more, not `0`.', parameter: 0 },
    ],
    [
      'string',
      [['maxLenght', '1']],
      {
        message: '`string` has no parameter `maxLenght`.',
        hint: 'Write `maxLength`.',
        parameter: 0,
        expected: ['pattern', 'length', 'minLength', 'maxLength'],
      },
    ],
    [
      'QName',
      [['length', '1']],
      { message: '`QName` has no parameter `length`.', parameter: 0, expected: ['pattern'] },
    ],
    [
      'token',
      [['enumeration', 'a']],
      {
        message: '`token` has no parameter `enumeration`.',
        hint: 'Write the values as `value` elements in a `choice`.',
        parameter: 0,
        expected: ['pattern', 'length', 'minLength', 'maxLength'],
      },
    ],
    [
      'decimal',
      [
        ['minInclusive', '3'],
        ['maxInclusive', '2'],
      ],
      {
        message: '`maxInclusive` `2` contradicts `minInclusive` `3`: no value can keep to both.',
        parameter: 1,
      },
    ],
    [
      'decimal',
      [
        ['maxExclusive', '2'],
        ['minInclusive', '2'],
      ],
      {
        message: '`minInclusive` `2` contradicts `maxExclusive` `2`: no value can keep to both.',
        parameter: 1,
      },
    ],
    [
      'string',
      [
        ['minLength', '3'],
        ['length', '2'],
      ],
      { message: '`length` `2` contradicts `minLength` `3`: no value can keep to both.', parameter: 1 },
    ],
    [
      'decimal',
      [
        ['totalDigits', '2'],
        ['fractionDigits', '3'],
      ],
      {
        message: '`fractionDigits` `3` contradicts `totalDigits` `2`: no value can keep to both.',
        parameter: 1,
      },
    ],
    [
      'string',
      [['pattern', '[a-z']],
      {
        message: '`pattern` is no regular expression of XML Schema: `[` is not closed, at character 1.',
        hint: 'Write `]` at the end of the class.',
        part: { start: 0, end: 1 },
        parameter: 0,
      },
    ],
    [
      'string',
      [['pattern', '𝒳\\d$\\$']],
      {
        message:
          '`pattern` is no regular expression of XML Schema: there is no escape `\\$`, at character 5.',
        hint: 'Write `$` alone: it needs no escape.',
        part: { start: 5, end: 7 },
        parameter: 0,
      },
    ],
    ['strng', [], { hint: 'Write `string`.' }],
  ])('%s %j', (name, parameters, fault) => {
    expect(made(name, ...parameters)).toMatchObject(fault);
  });

  test.each<[name: string, parameters: [string, string][]]>([
    [
      'decimal',
      [
        ['minInclusive', '2'],
        ['maxInclusive', '2'],
        ['minInclusive', '1'],
      ],
    ],
    [
      'string',
      [
        ['length', '2'],
        ['minLength', '2'],
        ['maxLength', '2'],
        ['length', '2'],
      ],
    ],
    [
      'duration',
      [
        ['minInclusive', 'P1M'],
        ['maxInclusive', 'P30D'],
      ],
    ],
    ['string', [['length', ' +99999999999999999999 ']]],
  ])('nothing: %s %j', (name, parameters) => {
    expect(made(name, ...parameters)).toHaveProperty('allows');
  });
});
