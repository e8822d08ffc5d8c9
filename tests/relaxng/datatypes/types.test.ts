import { describe, expect, test } from 'vitest';
import type { ValueContext } from '../../../src/relaxng/datatypes/datatype.ts';
import { datatypeLibrary } from '../../../src/relaxng/datatypes/datatype-libraries.ts';
import { nowhere, type } from './made.ts';

const bound: ValueContext = {
  namespaceOf: (prefix) => ({ a: 'http://a', b: 'http://a', '': 'http://default' })[prefix],
  isUnparsedEntity: (name) => name === 'picture',
};

describe('values', () => {
  test.each<[name: string, right: string[], wrong: string[]]>([
    ['string', ['', ' a\n'], []],
    ['boolean', ['true', ' 0 ', '1'], ['TRUE', '', '2']],
    ['decimal', ['+1.', '-.5', '00', '9'.repeat(400)], ['.', '', '+', '1e1', '1 0', '١']],
    ['integer', ['+1', '-0', ' 12 '], ['1.', '1.0', '-', '']],
    ['positiveInteger', ['1', '+01'], ['0', '-1', '-0']],
    ['nonPositiveInteger', ['0', '+0', '-1'], ['1']],
    ['byte', ['127', '-128', '+0000127'], ['128', '-129']],
    ['unsignedLong', ['18446744073709551615', '-0'], ['18446744073709551616', '-1']],
    [
      'float',
      ['1e400', '-INF', 'NaN', '.5E-3', '1.'],
      ['+INF', '-NaN', '', '.', '1e', '1e1.0', 'Infinity', '0x1'],
    ],
    [
      'date',
      [
        '2000-02-29',
        '2000-01-01+14:00',
        '12000-01-01',
        '-0001-02-29',
        '-0004-02-28',
        '0001-01-01Z',
        '2000-01-01-00:00',
      ],
      [
        '1900-02-29',
        '2000-1-1',
        '0000-01-01',
        '-0000-01-01',
        '2000-01-01+14:01',
        '2000-01-01+13:60',
        '02000-01-01',
        '+2000-01-01',
        '-0004-02-29',
        '2000-13-01',
        '',
      ],
    ],
    [
      'dateTime',
      ['2000-01-01T24:00:00', '2000-12-31T23:59:59.999', '2000-01-01T24:00:00.00'],
      [
        '2000-01-01T24:00:01',
        '2000-01-01T24:00:00.01',
        '2000-01-01T23:59:60',
        '2000-01-01T00:00:00.',
        '2000-01-01',
        '2000-01-01 00:00:00',
      ],
    ],
    ['time', ['24:00:00', '00:00:00.5-03:30'], ['24:01:00', '25:00:00', '12:60:00', '1:00:00', '12:00']],
    ['gYear', ['1951', '-0044', '1951Z'], ['51', '0000']],
    ['gYearMonth', ['1951-12'], ['1951-13', '1951-1']],
    ['gMonthDay', ['--02-29', '--05-28', '--12-31+01:00'], ['--02-30', '--04-31', '-05-28', '--13-01']],
    ['gDay', ['---31'], ['---32', '---00', '--31']],
    ['gMonth', ['--12'], ['--12--', '--13', '--00']],
    [
      'duration',
      ['P1Y', '-P1Y2M3DT4H5M6.7S', 'PT0S', 'P1M'],
      ['P', 'PT', 'P1YT', 'P1.5Y', '+P1Y', 'P-1Y', 'P1W', 'P1Y1Y', 'PT.5S', 'PT1.S', '1Y'],
    ],
    ['hexBinary', ['', '0aF9'], ['0', '0g', '00 00']],
    [
      'base64Binary',
      ['', 'A A A A', 'AA==', 'AA = =', 'BBA='],
      ['AAA', 'AAAA=', 'A===', 'AB==', 'BBB=', 'A=A=', 'AAAA====', 'A-==', '===='],
    ],
    [
      'anyURI',
      ['', 'a b', '<é>', '#a', '%41', 'http://[::1]/', '//a:b', 'a/b:c', '?a:b', 'x:y'],
      ['http:', 'http:#x', ':a', '1a:b', '#a#b', '%4', '%', 'foo$bar:stuff'],
    ],
    ['language', ['en', 'ru-Latn', 'x-klingon', 'de-1996'], ['', 'en-', 'abcdefghi', '1de', 'en_US']],
    ['NMTOKEN', ['-1:a.', ' a '], ['', 'a b', 'a/b']],
    ['NMTOKENS', ['a', ' 1  2\n3 '], ['', 'a /']],
    ['Name', [':', 'a:b', '_1'], ['1a', '-', '']],
    ['NCName', ['é', 'a·', 'à', '〇'], ['a:b', '1a', '', 'ሀ', 'a b', '𐐀']],
    ['ID', ['a1'], ['1a', 'a:b']],
    ['IDREFS', ['a b'], ['', 'a 1']],
    ['token', ['', ' any thing '], []],
    ['untypedAtomic', ['any thing'], []],
    ['QName', ['a:x', 'x', ' b:x '], ['c:x', 'a:', ':x', 'a:b:c', 'a:1', '']],
    ['NOTATION', ['a:x'], ['c:x']],
    ['ENTITY', ['picture'], ['other', '1']],
    ['ENTITIES', ['picture picture'], ['picture other', '']],
  ])('of %s', (name, right, wrong) => {
    const datatype = type(name);
    expect(right.filter((value) => !datatype.allows(value, bound))).toEqual([]);
    expect(wrong.filter((value) => datatype.allows(value, bound))).toEqual([]);
    expect(wrong.filter((value) => datatype.key(value, bound) !== undefined)).toEqual([]);
  });

  test('are judged where there are no entities', () => {
    expect(type('ENTITY').allows('picture', nowhere)).toBe(false);
  });

  test('of any length are judged', () => {
    const long = 1_000_000;
    const cases: [name: string, value: string, isValue: boolean][] = [
      ['base64Binary', 'AAAA'.repeat(long * 4), true],
      ['hexBinary', 'AF'.repeat(long * 4), true],
      ['decimal', `0.${'0'.repeat(long)}1`, true],
      ['integer', '9'.repeat(long), true],
      ['duration', `P${'9'.repeat(long)}`, false],
      ['dateTime', `2000-01-01T00:00:00.${'0'.repeat(long)}1`, true],
      ['float', `${'9'.repeat(long)}e-${'9'.repeat(100)}`, true],
      ['NCName', 'a'.repeat(long), true],
      ['language', 'a-'.repeat(long), false],
      ['anyURI', '#'.repeat(long), false],
      ['token', ' '.repeat(long), true],
    ];
    for (const [name, value, isValue] of cases) {
      const datatype = type(name);
      expect(datatype.allows(value, nowhere), name).toBe(isValue);
      expect(datatype.key(value, nowhere) !== undefined, name).toBe(isValue);
    }
  });
});

describe('equality', () => {
  test.each<[name: string, classes: string[][]]>([
    ['string', [['a'], [' a'], ['a ']]],
    ['normalizedString', [['a\tb', 'a\nb', 'a b'], ['a  b']]],
    ['token', [['a  b', '\ta b\n'], ['ab']]],
    [
      'boolean',
      [
        ['true', '1'],
        ['false', '0'],
      ],
    ],
    [
      'decimal',
      [
        ['0', '-0', '+.0', '00.00'],
        ['1.5', '+01.50'],
        ['-1.5'],
        ['15'],
        ['0.00000000000000000001'],
        ['12345678901234567890.1'],
        ['12345678901234567890.2'],
      ],
    ],
    ['integer', [['10', '+010'], ['-10'], ['1']]],
    ['double', [['0', '-0', '0e5'], ['0.1', '1e-1'], ['0.10000000001'], ['INF', '1e400'], ['-INF'], ['NaN']]],
    [
      'float',
      [
        ['16777216', '16777217'],
        ['0.1', '0.10000000001'],
        ['1.0000001', '1.00000017881393432617187499'],
        ['1.0000002', '1.00000017881393432617187500', '1.00000017881393432617187501'],
        ['-1.0000001', '-1.00000017881393432617187499'],
        ['NaN'],
        ['1e-45', '0.7006492321624085354619e-45', '1.0000000e-45'],
        ['0', '0.7006492321624085354618e-45', '1e-46'],
      ],
    ],
    [
      'date',
      [
        ['2000-01-01'],
        ['2000-01-01Z', '2000-01-01-00:00'],
        ['2000-01-01+13:00', '1999-12-31-11:00'],
        ['2000-01-01-13:00'],
      ],
    ],
    [
      'dateTime',
      [
        ['1999-12-31T24:00:00', '2000-01-01T00:00:00', '2000-01-01T00:00:00.00'],
        ['2000-01-01T00:00:00Z', '2000-01-01T01:00:00+01:00', '1999-12-31T19:00:00-05:00'],
        ['-0001-12-31T24:00:00', '0001-01-01T00:00:00'],
        ['-0001-03-01T00:00:00', '-0001-02-29T24:00:00'],
        ['99999999999999999999-12-31T23:00:00-01:00', '100000000000000000000-01-01T00:00:00Z'],
        ['2000-01-01T00:00:00.1', '2000-01-01T00:00:00.10'],
      ],
    ],
    ['time', [['24:00:00', '00:00:00'], ['12:00:00Z', '13:00:00+01:00', '12:00:00.0Z'], ['12:00:00']]],
    ['gDay', [['---01Z', '---01+00:00'], ['---01'], ['---01+01:00']]],
    ['gMonthDay', [['--03-01'], ['--03-01Z'], ['--02-29']]],
    ['gYearMonth', [['1996-01'], ['1996-01Z'], ['1996-01+01:00'], ['1996-01-01:00']]],
    [
      'duration',
      [
        ['P1Y', 'P12M', 'P1Y0M0DT0S'],
        ['P1D', 'PT24H', 'PT1440M'],
        ['P30D'],
        ['P1M'],
        ['P0Y', '-P0Y', 'PT0.0S'],
        ['-PT0.25S', '-PT0.250S'],
        ['PT0.25S'],
        ['-PT1M', '-PT60S'],
        [`P${'9'.repeat(50)}Y`],
      ],
    ],
    ['hexBinary', [['ab', 'AB', ' aB '], ['ba']]],
    ['base64Binary', [['AAAA', 'A A\nA A'], ['aaaa']]],
    ['anyURI', [['http://a'], ['http://a/'], ['%4a'], ['%4A']]],
    ['language', [['en'], ['EN']]],
    ['NMTOKENS', [['a b', ' a  b '], ['b a']]],
    ['QName', [['a:x', 'b:x', ' a:x '], ['x'], ['a:y']]],
  ])('of %s', (name, classes) => {
    const datatype = type(name);
    const keys = classes.map((values) => [...new Set(values.map((value) => datatype.key(value, bound)))]);
    expect(keys.map((same) => same.length)).toEqual(classes.map(() => 1));
    expect(keys.flat()).not.toContain(undefined);
    expect(new Set(keys.flat()).size).toBe(classes.length);
  });
});

describe('the other libraries', () => {
  test('RELAX NG’s own has two types without parameters', () => {
    const own = datatypeLibrary('');
    expect(own?.create('token', [], nowhere)).toMatchObject({ name: 'token', whiteSpace: 'collapse' });
    expect(own?.create('integer', [], nowhere)).toMatchObject({
      message: expect.stringContaining('is not a datatype'),
    });
    expect(own?.create('string', [{ name: 'length', value: '1' }], nowhere)).toEqual({
      message: '`string` has no parameters.',
      parameter: 0,
      expected: [],
    });
  });

  test('that of DTD compatibility has three', () => {
    const library = datatypeLibrary('http://relaxng.org/ns/compatibility/datatypes/1.0');
    expect(library?.create('IDREFS', [], nowhere)).toMatchObject({ idType: 'IDREFS' });
    expect(library?.create('NCName', [], nowhere)).toHaveProperty('message');
  });

  test('others are not there', () => {
    expect(datatypeLibrary('http://example.org/types')).toBeUndefined();
  });
});
