import type { Random } from '../reading/random.ts';

const pieces = [
  '<',
  '>',
  '/>',
  '"',
  '&',
  '&#0;',
  '&lt;',
  ':',
  'xmlns=""',
  '<!--',
  ']]>',
  '<![CDATA[',
  '<!DOCTYPE a [<!ENTITY e "x">]>',
  '&e;',
  '\0',
  '\ufeff',
  ' ',
  '{',
  '}',
  '=',
  '|',
  '"""',
  '\\',
  '#',
  '*',
  'element',
  'grammar',
];

/** Bytes with one to four changes: bytes changed, left out, doubled or moved, mark-up put in, the end cut off. */
export function mutatedBytes(bytes: Buffer, random: Random): Buffer {
  let result = bytes;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = random.below(result.length + 1);
    const to = Math.min(result.length, at + random.below(random.onceIn(5) ? 400 : 8));
    const [before, within, after] = [result.subarray(0, at), result.subarray(at, to), result.subarray(to)];
    switch (random.below(7)) {
      case 0:
        result = Buffer.concat([before, Buffer.from([random.below(256)]), after]);
        break;
      case 1:
        result = Buffer.concat([before, after]);
        break;
      case 2:
        result = Buffer.concat([before, within, within, after]);
        break;
      case 3: {
        const other = random.below(after.length + 1);
        result = Buffer.concat([before, after.subarray(0, other), within, after.subarray(other)]);
        break;
      }
      case 4:
      case 5:
        result = Buffer.concat([before, Buffer.from(random.oneOf(pieces)), within, after]);
        break;
      default:
        if (random.onceIn(4)) result = before;
    }
  }
  return result;
}
