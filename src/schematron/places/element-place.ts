import type { DocumentElement } from '../reading/document-tree.ts';
import type { Range } from './attribute-place.ts';

/** The name in an element's start tag; of an element out of an entity, the reference to it. */
export function elementPlace(text: string, { name, start, startTagEnd }: DocumentElement): Range {
  return text.startsWith(name, start + 1)
    ? { start: start + 1, end: start + 1 + name.length }
    : { start, end: startTagEnd };
}
