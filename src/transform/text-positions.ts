import type { TextPosition } from '../edition/text-position.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import type { PlainText } from './plain-text.ts';

/** How many code points of context a quote has on each side, at most. */
const contextLength = 12;

/**
 * Where the marked elements of a document stand in its plain text, in the order of the text; what has no words in it has no
 * position.
 *
 * @param marked the elements by the numbers of their marks
 */
export function textPositions({ text, ranges }: PlainText, marked: readonly XmlElement[]): TextPosition[] {
  const positions: TextPosition[] = [];
  for (const [number, { start, end, from, to }] of ranges) {
    const element = marked[number];
    if (element === undefined) continue;
    positions.push({
      element,
      start,
      end,
      exact: text.slice(from, to),
      prefix: prefixAt(text, from),
      suffix: suffixAt(text, to),
    });
  }
  return positions.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What stands before a place; a word that the limit would cut is left out unless it is the only one. */
function prefixAt(text: string, at: number): string {
  const points = [...text.slice(Math.max(0, at - 2 * contextLength - 2), at)];
  if (points.length <= contextLength) return wellFormed(points).join('');
  const kept = points.slice(-contextLength).join('');
  const cut = !/\s/.test(points[points.length - contextLength - 1] as string);
  const whole = cut ? kept.replace(/^\S+(?=\s+\S)/, '') : kept;
  return whole;
}

function suffixAt(text: string, at: number): string {
  const points = [...text.slice(at, at + 2 * contextLength + 2)];
  if (points.length <= contextLength) return wellFormed(points).join('');
  const kept = points.slice(0, contextLength).join('');
  const cut = !/\s/.test(points[contextLength] as string);
  return cut ? kept.replace(/(?<=\S\s+)\S+$/, '') : kept;
}

/** Without half a character at an end, where the slice of code units has cut one. */
function wellFormed(points: readonly string[]): readonly string[] {
  return points.filter((point) => !/^[\ud800-\udfff]$/.test(point));
}
