import { expect, test } from 'vitest';
import { decodeSchema } from '../../../src/relaxng/syntax/decode-schema.ts';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, mark = '\ufeff') => new Uint8Array(Buffer.from(mark + text, 'utf16le'));
const swapped = (bytes: Uint8Array) => bytes.map((_, index) => bytes[index ^ 1] as number);

test.each<[string, Uint8Array, object]>([
  ['UTF-8', new TextEncoder().encode('ü'), { text: 'ü' }],
  ['UTF-8 with a byte order mark', new TextEncoder().encode('\ufeffü'), { text: 'ü' }],
  [
    'UTF-8 that says so',
    latin1('<?xml version="1.0" encoding="utf-8"?>'),
    { text: '<?xml version="1.0" encoding="utf-8"?>' },
  ],
  ['UTF-16, little end first', utf16('<ü/>'), { text: '<ü/>' }],
  ['UTF-16, big end first', swapped(utf16('<ü/>')), { text: '<ü/>' }],
  ['UTF-16 without a mark', utf16('<ü/>', ''), { text: '<ü/>' }],
  [
    'UTF-16 that says so',
    utf16("<?xml version='1.0' encoding='UTF-16'?>"),
    { text: "<?xml version='1.0' encoding='UTF-16'?>" },
  ],
  ['Latin 1', latin1('ü'), { encoding: '' }],
  [
    'Latin 1 that says so',
    latin1('<?xml version="1.0" encoding="iso-8859-1"?>ü'),
    { encoding: 'iso-8859-1' },
  ],
  [
    'ASCII that says something else',
    latin1('<?xml version="1.0" encoding="UTF-16"?>'),
    { encoding: 'UTF-16' },
  ],
  ['half a character of UTF-16', utf16('<a').subarray(0, 5), { encoding: '' }],
  ['nothing', new Uint8Array(), { text: '' }],
])('reads %s', (_, bytes, expected) => {
  expect(decodeSchema(bytes)).toEqual(expected);
});
