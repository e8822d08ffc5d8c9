import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../../src/read/decode-bytes.ts';
import { decodePlain } from '../../../src/relaxng/reading/decode-plain.ts';
import { generateDocument } from './generate-document.ts';
import { Random } from './random.ts';

const bytes = (text: string, ...before: number[]) => Buffer.concat([Buffer.from(before), Buffer.from(text)]);
const mark = [0xef, 0xbb, 0xbf];

describe('files in UTF-8', () => {
  test.each([
    ['ASCII', '<a/>'],
    ['Latin letters', '<a>äöü</a>'],
    ['other letters', '<a>日本 – 😀\u0000\ufffd</a>'],
    ['a declaration', '<?xml version="1.0" encoding="utf-8"?><a>ä</a>'],
    ['a declaration without an encoding', "<?xml version='1.0' standalone='yes'?><a>ä</a>"],
    ['a processing instruction', '<?xml-model encoding="latin1"?><a>ä</a>'],
    ['nothing', ''],
    ['a second mark', '\ufeff<a/>'],
    ['more than is read by way of UTF-16', `<a>${'ä'.repeat(1 << 19)}😀</a>`],
  ])('%s, with a byte order mark and without', (_, text) => {
    expect(decodePlain(bytes(text, ...mark))).toBe(text);
    if (!text.startsWith('\ufeff')) expect(decodePlain(bytes(text))).toBe(text);
  });

  test('a part of a larger piece of memory', () => {
    const whole = new Uint8Array(Buffer.from('xx<a>–</a>yy'));
    expect(decodePlain(whole.subarray(2, whole.length - 2))).toBe('<a>–</a>');
  });

  test('US-ASCII is UTF-8 if it is what it says', () => {
    const declaration = '<?xml version="1.0" encoding="us-ascii"?>';
    expect(decodePlain(bytes(`${declaration}<a/>`))).toBe(`${declaration}<a/>`);
    expect(decodePlain(bytes(`${declaration}<ä/>`))).toBeUndefined();
    expect(decodePlain(bytes(`${declaration}<a/>`, ...mark))).toBeUndefined();
  });
});

describe('files for others', () => {
  test.each([
    ['a byte that is not UTF-8', Buffer.from([0x3c, 0xe4, 0x2f, 0x3e])],
    ['a character that breaks off', bytes('<a/>ä').subarray(0, 5)],
    ['half of a surrogate pair', Buffer.from([0x3c, 0xed, 0xa0, 0x80])],
    ['a character that is too long', Buffer.from([0xc0, 0xbc])],
    ['UTF-16 with a mark', Buffer.from('\ufeff<a/>', 'utf16le')],
    ['UTF-16 without one', Buffer.from('<a/>', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('<a/>', 'utf16le').swap16()],
    ['another encoding', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')],
    ['another encoding, and a mark', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a/>', ...mark)],
    ['a declaration that is wrong', bytes('<?xml version="1.0" encoding=latin1?><a/>')],
    ['another version', bytes('<?xml version="1.1" encoding="UTF-8"?><a/>')],
  ])('%s', (_, file) => {
    expect(decodePlain(file)).toBeUndefined();
  });
});

test('whatever happens to bytes, what is plain is what the other decoder reads', () => {
  const random = new Random(4);
  const encodings = ['utf-8', 'UTF-8', 'us-ascii', 'ascii', 'latin1', 'utf-16', 'windows-1252', 'utf8', ''];
  let plain = 0;
  for (let count = 0; count < 10_000; count++) {
    const document = generateDocument(random, random.below(3)).replace(/encoding\s*=\s*["'][^"']*/, (found) =>
      found.replace(/utf-8/i, random.oneOf(encodings)),
    );
    const file = bytes(document, ...(random.onceIn(4) ? mark : []));
    for (let changes = random.below(3); changes > 0; changes--) {
      file[random.below(random.onceIn(2) ? 4 : file.length)] = random.below(256);
    }
    const text = decodePlain(file);
    if (text === undefined) continue;
    plain++;
    expect(decodeBytes(file)).toBe(text);
  }
  expect(plain).toBeGreaterThan(2000);
  expect(plain).toBeLessThan(8000);
});
