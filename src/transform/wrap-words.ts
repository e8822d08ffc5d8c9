import { displayWidth } from './display-width.ts';
import { withoutMarks } from './text-marks.ts';

/**
 * Sets words in lines of at most `width` columns, broken only at XML white space (so that a no-break space holds) and
 * between the characters of Chinese and Japanese, which have none; a word that is longer has a line of its own. Marks
 * (see `text-marks.ts`) take no place. No line ends in white space. A `width` of 0 breaks no line.
 *
 * @param first columns that stand before the first line, `rest` before each other
 */
export function wrapWords(
  text: string,
  { width, first, rest }: { readonly width: number; readonly first: number; readonly rest: number },
): string[] {
  const limit = width === 0 ? Number.POSITIVE_INFINITY : width;
  const lines: string[] = [];
  let line = '';
  let length = first;
  let empty = true;
  for (const word of text.split(/[ \t\r\n]+/)) {
    if (word === '') continue;
    // Marks alone are no word: what they stand before or behind is.
    if (withoutMarks(word) === '') {
      line += word;
      continue;
    }
    let space = empty ? '' : ' ';
    for (const part of breakable(word, limit - rest)) {
      const size = displayWidth(part);
      if (!empty && length + space.length + size > limit) {
        lines.push(line);
        line = '';
        length = rest;
        space = '';
      }
      line += space + part;
      length += space.length + size;
      empty = false;
      space = '';
    }
  }
  lines.push(line);
  return lines;
}

const ideographic = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
/** After an ideograph or its closing punctuation, before one or its opening punctuation (UAX 14, ID, CL and OP). */
const opportunities = new RegExp(
  `(?<=[${ideographic}、。，．：；？！）」』】〉》][\\p{M}]*(?:\\u0001\\d+\\u0002)*)(?=[${ideographic}（「『【〈《])`,
  'u',
);
const ideograph = new RegExp(`[${ideographic}]`, 'u');

/** A word in the parts that may stand on two lines. */
function breakable(word: string, room: number): readonly string[] {
  return word.length * 2 > room && ideograph.test(word) ? word.split(opportunities) : [word];
}
