import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/read/decode-bytes.ts';
import { readSource } from '../../src/read/read-source.ts';

const folder = mkdtempSync(join(tmpdir(), 'opis-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

describe('bytes that are text', () => {
  test.each([
    ['UTF-8 without a declaration', utf8('<a>é\u{1F600}</a>'), '<a>é\u{1F600}</a>'],
    ['UTF-8 with a byte order mark', utf8('\ufeff<a>é</a>'), '<a>é</a>'],
    [
      'UTF-8 that says so, in any letters',
      utf8(`${declared('utf-8')}<a>é</a>`),
      `${declared('utf-8')}<a>é</a>`,
    ],
    ['UTF-8 that is declared as UTF8', utf8(`\ufeff${declared('UTF8')}<a/>`), `${declared('UTF8')}<a/>`],
    [
      'UTF-16, little end first',
      utf16(`${declared('UTF-16')}<a>é</a>`, false, true),
      `${declared('UTF-16')}<a>é</a>`,
    ],
    ['UTF-16, big end first', utf16('<a>\u{1F600}</a>', true, true), '<a>\u{1F600}</a>'],
    ['UTF-16 without a byte order mark', utf16('<a>é</a>', true, false), '<a>é</a>'],
    [
      'ISO-8859-1, whose C1 controls are controls',
      latin(`${declared('ISO-8859-1')}<a>\xe9\x80</a>`),
      `${declared('ISO-8859-1')}<a>é\u0080</a>`,
    ],
    [
      'windows-1252',
      latin(`${declared('windows-1252')}<a>\x93\xe9\x94</a>`),
      `${declared('windows-1252')}<a>“é”</a>`,
    ],
    ['windows-1252 from end to end', latin(`${declared('cp1252')}\x80\x9f\xff`), `${declared('cp1252')}€Ÿÿ`],
    ['ISO-8859-15', latin(`${declared('ISO-8859-15')}\xa4`), `${declared('ISO-8859-15')}€`],
    ['Shift_JIS', latin(`${declared('Shift_JIS')}\x93\xfa`), `${declared('Shift_JIS')}日`],
    [
      'windows-1251',
      latin(`${declared('windows-1251')}<a>\xf4\xee\xed\xe4</a>`),
      `${declared('windows-1251')}<a>фонд</a>`,
    ],
    [
      'KOI8-R in single quotation marks',
      latin(`<?xml version='1.0' encoding='KOI8-R'?>\xc6`),
      `<?xml version='1.0' encoding='KOI8-R'?>ф`,
    ],
    ['US-ASCII', latin(`${declared('US-ASCII')}<a/>`), `${declared('US-ASCII')}<a/>`],
    ['no byte at all', new Uint8Array(), ''],
  ])('%s', (_, bytes, text) => {
    expect(decodeBytes(bytes)).toBe(text);
  });

  test('an encoding that is named after the declaration is none', () => {
    const text = '<?xml version="1.0"?><a encoding="ISO-8859-1">é</a>';
    expect(decodeBytes(utf8(text))).toBe(text);
  });
});

describe('bytes that are not: xml/encoding', () => {
  const told = (bytes: Uint8Array) => {
    writeFileSync(join(folder, 'a.xml'), bytes);
    const result = readSource(join(folder, 'a.xml'), 'a.xml');
    if (!('ruleId' in result)) throw new Error(`It was read: ${result.text}`);
    expect(result).toMatchObject({ ruleId: 'xml/encoding', severity: 'fatal', file: 'a.xml' });
    return result;
  };

  test('a byte of another encoding has its place, in UTF-16 code units', () => {
    const result = told(Uint8Array.from([...utf8('<a>\r\n\u{1F600}caf'), 0xe9, ...utf8(' x</a>')]));
    expect(result).toMatchObject({ line: 2, column: 6 });
    expect(result.message).toContain('0xE9');
    expect(result.message).toContain('without a declared encoding');
  });

  test('the first of several is told, wherever it stands', () => {
    for (const length of [0, 1, 2, 3, 1000, 65_536]) {
      const bytes = Uint8Array.from([...utf8('x'.repeat(length)), 0xff, 0x20, 0xfe]);
      expect(told(bytes)).toMatchObject({ line: 1, column: length + 1 });
    }
  });

  test('a file may end within a character', () => {
    const result = told(utf8('<a>é').subarray(0, -1));
    expect(result).toMatchObject({ line: 1, column: 4 });
    expect(result.message).toContain('ends within a character');
  });

  test('half a pair of UTF-16 has its place', () => {
    expect(told(utf16('<a>\ud83d</a>', false, true))).toMatchObject({ line: 1, column: 4 });
  });

  test('US-ASCII has no é', () => {
    expect(told(latin(`${declared('US-ASCII')}\n<a>\xe9</a>`))).toMatchObject({ line: 2, column: 4 });
  });

  test('windows-1252 leaves five bytes out', () => {
    expect(told(latin(`${declared('windows-1252')}\n<a>\x93\x81</a>`))).toMatchObject({ line: 2, column: 5 });
  });

  test.each([
    [
      'a mark of UTF-8 that the declaration denies',
      utf8(`\ufeff${declared('ISO-8859-1')}<a/>`),
      'stored in UTF-8 but declares',
    ],
    [
      'UTF-16 that is declared as UTF-8',
      utf16(`${declared('UTF-8')}<a/>`, false, true),
      'stored in UTF-16 but declares',
    ],
    ['UTF-8 that is declared as UTF-16', utf8(`${declared('UTF-16')}<a/>`), 'not in it'],
    ['an encoding that nobody knows', utf8(`${declared('EBCDIC-XY')}<a/>`), '`EBCDIC-XY` is not known'],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), '`UTF-32` is not known'],
  ])('%s is told without a place', (_, bytes, words) => {
    const result = told(bytes);
    expect(result.message).toContain(words);
    expect(result).not.toHaveProperty('line');
  });
});
