import { skipWhiteSpace } from '../../reading/plain/skip-white-space.ts';

/** The end of a value without quotation marks; `start` itself where another attribute begins there. */
export function unquotedEnd(text: string, start: number): number {
  let index = start;
  while (index < text.length && !/[ \t\r\n=<>"']/.test(text.charAt(index))) {
    if (text.charAt(index) === '/' && text.charAt(index + 1) === '>') return index;
    index++;
  }
  return text.charAt(skipWhiteSpace(text, index)) === '=' ? start : index;
}
