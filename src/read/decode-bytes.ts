import { declaredEncoding } from './declared-encoding.ts';
import { type Decode, decoderOf } from './decoder.ts';

/** Why the bytes of a file could not be made into text. */
export interface EncodingFault {
  readonly message: string;
  readonly hint: string;
  /** The text up to the place where the bytes go wrong; absent where the whole file is meant. */
  readonly before?: string;
}

/** The encodings that a byte order mark tells (XML 1.0, appendix F.1). The longer marks come first. */
const marks: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0, 0]],
  ['UTF-32', [0, 0, 0xfe, 0xff]],
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/**
 * The text of an XML file: in the encoding that its byte order mark or its declaration names, else UTF-8.
 * Any encoding that the platform's TextDecoder knows is read; a byte that does not belong is never guessed at.
 * The byte order mark is left out.
 */
export function decodeBytes(bytes: Uint8Array): string | EncodingFault {
  const [mark] = marks.find(([, pattern]) => pattern.every((byte, at) => bytes[at] === byte)) ?? [];
  const silent = mark ? undefined : withoutMark(bytes);
  const family = mark ?? silent;
  const declared = declaredEncoding(bytes, family);
  if (family === 'UTF-32') return unknownEncoding('UTF-32');
  if (family && declared && !agrees(declared, family)) {
    return {
      message: `The file is stored in ${plainName(family)} but declares the encoding \`${declared}\`.`,
      hint: `Write \`encoding="${plainName(family)}"\`, or save the file in \`${declared}\`.`,
    };
  }
  if (!family && declared && /^(utf-16|ucs-2|iso-10646-ucs-2|utf-32)/i.test(declared)) {
    return {
      message: `The file declares the encoding \`${declared}\`, but its bytes are not in it.`,
      hint: 'Write `encoding="UTF-8"` if the file was saved so.',
    };
  }
  const encoding = family ?? declared ?? 'UTF-8';
  const decode = decoderOf(encoding);
  if (decode === undefined) return unknownEncoding(encoding);
  return decode(bytes) ?? wrongByte(bytes, encoding, decode, declared !== undefined || family !== undefined);
}

/** UTF-16 without a byte order mark is known by its `<?` or `<` (XML 1.0, appendix F.1). */
function withoutMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0x3c && bytes[1] === 0 && bytes[2] !== 0) return 'UTF-16LE';
  if (bytes[0] === 0 && bytes[1] === 0x3c && bytes[3] !== 0x3c) return 'UTF-16BE';
  return undefined;
}

function agrees(declared: string, family: string): boolean {
  const name = declared.toUpperCase().replace(/^UTF-?8$/, 'UTF-8');
  return name === family || (name === 'UTF-16' && family.startsWith('UTF-16'));
}

function plainName(family: string): string {
  return family.startsWith('UTF-16') ? 'UTF-16' : family;
}

function wrongByte(bytes: Uint8Array, encoding: string, decode: Decode, named: boolean): EncodingFault {
  // The longest start that can be decoded ends before the byte that cannot.
  let good = 0;
  let bad = bytes.length + 1;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (decode(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  const before = decode(bytes.subarray(0, good), true) ?? '';
  const byte = bytes[encoding.toUpperCase() === 'UTF-8' ? utf8Length(before, bytes) : good];
  const shown = `0x${(byte ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return {
    message:
      good === bytes.length
        ? `The file ends within a character of ${encoding}.`
        : `The byte ${shown} stands where ${encoding}${named ? '' : ', which a file without a declared encoding must be in,'} does not allow it.`,
    hint: 'Save the file as UTF-8, or name the encoding that it is in: `<?xml version="1.0" encoding="windows-1252"?>`.',
    before,
  };
}

/** How many bytes of a file a text fills that was decoded from its start: the first of a broken character comes next. */
function utf8Length(text: string, bytes: Uint8Array): number {
  return Buffer.byteLength(text) + (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}

function unknownEncoding(encoding: string): EncodingFault {
  return {
    message: `The encoding \`${encoding}\` is not known here.`,
    hint: 'Save the file as UTF-8 and write `encoding="UTF-8"`.',
  };
}
