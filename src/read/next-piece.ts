import { scanTag } from './scan-tag.ts';
import { namePattern } from './xml-names.ts';

/** A piece of an XML text: what an entity can or cannot be in. */
export type Piece =
  | { readonly kind: 'text' | 'verbatim' | 'broken'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'tag';
      readonly start: number;
      readonly end: number;
      /** By how much the depth of open elements changes: 1, -1, or 0 for an empty-element tag. */
      readonly change: number;
    }
  | { readonly kind: 'reference'; readonly name: string; readonly start: number; readonly end: number };

const reference = new RegExp(`&(${namePattern});`, 'uy');
const verbatim = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const mark = /[<&]/g;

/**
 * The piece of a text that begins at an offset: text up to the next mark-up; a reference to a named
 * entity; a tag; or a comment, CDATA section or processing instruction, in which references mean nothing.
 * 'broken' is one that does not end.
 */
export function nextPiece(text: string, start: number): Piece {
  if (text[start] === '&') {
    reference.lastIndex = start;
    const match = reference.exec(text);
    if (match) return { kind: 'reference', name: match[1] as string, start, end: start + match[0].length };
  }
  if (text[start] !== '<') {
    mark.lastIndex = start + 1;
    return { kind: 'text', start, end: mark.exec(text)?.index ?? text.length };
  }
  for (const [open, close] of verbatim) {
    if (!text.startsWith(open, start)) continue;
    const end = text.indexOf(close, start + open.length);
    return end < 0
      ? { kind: 'broken', start, end: text.length }
      : { kind: 'verbatim', start, end: end + close.length };
  }
  const { end } = scanTag(text, start);
  if (end === undefined) return { kind: 'broken', start, end: text.length };
  const change = text[start + 1] === '/' ? -1 : text[end - 2] === '/' ? 0 : 1;
  return { kind: 'tag', start, end, change };
}
