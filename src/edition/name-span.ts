import type { SourceText } from '../diagnostics/source-text.ts';
import type { Span } from '../diagnostics/span.ts';
import type { XmlElement } from './xml-tree.ts';

/** The span of the name in an element's start tag: the smallest thing that shows which element is meant. */
export function nameSpan(source: SourceText, element: XmlElement): Span {
  const start = element.start + 1;
  // An element out of an entity has the place of the reference, which is shown whole.
  return source.text.startsWith(element.name, start)
    ? source.span(start, start + element.name.length)
    : source.span(element.start, element.startTagEnd);
}
