import type { BrokenEnd } from './broken-end.ts';
import { instructionEnd } from './instruction-end.ts';

/**
 * The end of a document type declaration that begins, with `<!DOCTYPE`, at `start`. Where an element begins in it, it
 * was not closed, and ends there.
 */
export function doctypeEnd(text: string, start: number): BrokenEnd {
  let isInSubset = false;
  let seen = 0;
  let index = start + 9;
  while (index < text.length) {
    const character = text.charAt(index);
    if (character === '[') isInSubset = true;
    else if (character === ']') isInSubset = false;
    else if (character === '>' && !isInSubset) return { end: index + 1, seen: Math.max(seen, index + 1) };
    else if (character === '"' || character === "'") {
      const close = text.indexOf(character, index + 1);
      // Outside the subset there are identifiers only: a quotation mark that holds mark-up is not closed.
      const isLiteral = close >= 0 && (isInSubset || !/[<>]/.test(text.slice(index, close)));
      seen = Math.max(seen, close < 0 ? Number.POSITIVE_INFINITY : close + 1);
      if (isLiteral) index = close;
    } else if (text.startsWith('<!--', index)) {
      const close = text.indexOf('-->', index + 4);
      if (close < 0) break;
      index = close + 2;
    } else if (text.startsWith('<?', index)) {
      const instruction = instructionEnd(text, index);
      if (instruction.end < 0) break;
      seen = Math.max(seen, instruction.seen);
      index = instruction.end - 1;
    } else if (character === '<' && text.charAt(index + 1) !== '!')
      return { end: index, seen: Math.max(seen, index + 2) };
    index++;
  }
  return { end: -1, seen: Number.POSITIVE_INFINITY };
}
