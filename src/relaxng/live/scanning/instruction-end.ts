import type { BrokenEnd } from './broken-end.ts';

/**
 * The end of a processing instruction that begins, with `<?`, at `start`. Where another begins in it, it was not closed,
 * and ends at the first `>`.
 */
export function instructionEnd(text: string, start: number): BrokenEnd {
  let first = -1;
  for (let index = start + 2; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '>' && text.charAt(index - 1) === '?' && index > start + 2)
      return { end: index + 1, seen: index + 1 };
    if (character === '>' && first < 0) first = index + 1;
    if (character === '<' && text.charAt(index + 1) === '?')
      return { end: first < 0 ? index : first, seen: index + 2 };
  }
  return { end: first, seen: Number.POSITIVE_INFINITY };
}
