import type { DocumentElement } from '../reading/document-tree.ts';

/** Offsets, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where an attribute stands in the start tag of its element, whole and its value without the quotation marks; found by
 * reading the tag again, so that the tree need not keep it. Undefined where the tag came out of an entity.
 *
 * @param name as written, with its prefix
 */
export function attributePlace(
  text: string,
  { start, startTagEnd }: DocumentElement,
  name: string,
): { readonly whole: Range; readonly value: Range } | undefined {
  const tag = text.slice(start, startTagEnd);
  for (const match of tag.matchAll(/([^\s=<>/"']+)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/g)) {
    if (match[1] !== name) continue;
    const from = start + match.index;
    const to = from + match[0].length;
    return {
      whole: { start: from, end: to },
      value: { start: to - (match[2] as string).length + 1, end: to - 1 },
    };
  }
  return undefined;
}
