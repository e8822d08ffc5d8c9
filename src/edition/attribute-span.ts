import type { SourceText } from '../diagnostics/source-text.ts';
import type { Span } from '../diagnostics/span.ts';
import { nameSpan } from './name-span.ts';
import type { XmlElement } from './xml-tree.ts';

/** Where an attribute stands in its start tag: whole, its name, and its value without the quotation marks. */
export interface AttributeSpan {
  readonly whole: Span;
  readonly name: Span;
  readonly value: Span;
  /** The offsets of the value in the text; absent where it is not written there. */
  readonly valueAt?: readonly [start: number, end: number];
}

/**
 * The places of an attribute, found by reading the start tag again, so that the tree need not keep them.
 * `name` is the attribute's name as written, with its prefix. Where the tag came out of an entity all
 * three are the place of the reference.
 */
export function attributeSpan(source: SourceText, element: XmlElement, name: string): AttributeSpan {
  const tag = source.text.slice(element.start, element.startTagEnd);
  for (const match of tag.matchAll(/([^\s=<>/"']+)[ \t\r\n]*=[ \t\r\n]*("[^"]*"|'[^']*')/g)) {
    if (match[1] !== name) continue;
    const start = element.start + match.index;
    const end = start + match[0].length;
    const quoted = match[2] as string;
    return {
      whole: source.span(start, end),
      name: source.span(start, start + name.length),
      value: source.span(end - quoted.length + 1, end - 1),
      valueAt: [end - quoted.length + 1, end - 1],
    };
  }
  const fallback = nameSpan(source, element);
  return { whole: fallback, name: fallback, value: fallback };
}
