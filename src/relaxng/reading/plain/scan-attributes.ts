import type { AttributeList } from '../xml-handler.ts';
import { nameAt } from './name-at.ts';
import { nameEnd } from './name-end.ts';
import { normalizedValue } from './normalized-value.ts';
import { skipWhiteSpace } from './skip-white-space.ts';

/** Up to so many attributes each is compared with each. */
const few = 16;

/**
 * Reads the attributes of a start tag from the end of its name on into a list.
 *
 * @returns the offset of the `>` or `/` after them; -1 where they are not well-formed, or doubtful
 */
export function scanAttributes(text: string, from: number, list: AttributeList): number {
  const { names, values } = list;
  let count = 0;
  for (let index = from; ; index++) {
    const start = skipWhiteSpace(text, index);
    const first = text.charCodeAt(start);
    if (first === 0x3e || first === 0x2f) {
      list.count = count;
      return hasTwice(names, count) ? -1 : start;
    }
    const end = nameEnd(text, start);
    if (start === index || end === start) return -1;
    const equals = text.charCodeAt(end) === 0x3d ? end : skipWhiteSpace(text, end);
    if (text.charCodeAt(equals) !== 0x3d) return -1;
    const open = skipWhiteSpace(text, equals + 1);
    const quote = text.charCodeAt(open);
    if (quote !== 0x22 && quote !== 0x27) return -1;

    let isPlain = true;
    for (index = open + 1; ; index++) {
      const code = text.charCodeAt(index);
      if (code === quote) break;
      if (code > 0x3c) continue;
      // Not `<`, and not the end of the text, where there is no number.
      if (!(code < 0x3c)) return -1;
      if (code < 0x20 || code === 0x26) isPlain = false;
    }
    const written = text.slice(open + 1, index);
    const value = isPlain ? written : normalizedValue(written);
    if (value === undefined) return -1;
    names[count] = nameAt(text, start, end);
    values[count++] = value;
  }
}

function hasTwice(names: readonly string[], count: number): boolean {
  if (count > few) return new Set(names.slice(0, count)).size < count;
  for (let later = 1; later < count; later++) {
    for (let index = 0; index < later; index++) if (names[index] === names[later]) return true;
  }
  return false;
}
