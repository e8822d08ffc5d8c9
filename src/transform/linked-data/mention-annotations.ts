import type { Mention } from '../../edition/mention.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import type { AnnotationPart } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { entryPath } from '../pages/site-paths.ts';
import { thingOf } from './pointed-things.ts';

/** Where the words of an element stand in the published plain text: code points from 0, the end exclusive. */
export interface TextPosition {
  readonly start: number;
  readonly end: number;
}

/** So much of the text before and after a quotation goes with it, in code points. */
const context = 12;

/**
 * Mentions as annotations of the published text. The name of each is the fragment at which the mention stands on the page;
 * what one element says of several things is one annotation. A mention that the text does not show has none.
 *
 * @param own the document without an ending: `doc/wcda-113019`
 * @param text the plain text as it is published, line ends included
 */
export function mentionAnnotations(
  mentions: readonly Mention[],
  positions: ReadonlyMap<XmlElement, TextPosition>,
  { own, text }: { readonly own: string; readonly text: string },
): AnnotationPart[] {
  const slice = codePointSlice(text);
  const found = new Map<string, AnnotationPart & { readonly bodies: Iri[] }>();
  for (const { element, entry, anchor } of mentions) {
    const position = positions.get(element);
    if (position === undefined || position.end <= position.start) continue;
    const thing = thingOf(entryPath(entry));
    const known = found.get(anchor);
    if (known) {
      if (!known.bodies.includes(thing)) known.bodies.push(thing);
      continue;
    }
    const { start, end } = position;
    found.set(anchor, {
      kind: 'annotation',
      // An id of the editors' own could be that of another thing of this document.
      iri: `${own}#${anchor.startsWith('m-') ? anchor : `m-${encodeURIComponent(anchor)}`}`,
      bodies: [thing],
      source: `${own}.txt`,
      start,
      end,
      exact: slice(start, end),
      prefix: slice(Math.max(0, start - context), start),
      suffix: slice(end, end + context),
    });
  }
  return [...found.values()];
}

/** Cuts a text by code points; JavaScript counts UTF-16 code units, which are as many where there is no surrogate. */
function codePointSlice(text: string): (start: number, end: number) => string {
  if (!/[\uD800-\uDFFF]/.test(text)) return (start, end) => text.slice(start, end);
  const characters = [...text];
  return (start, end) => characters.slice(start, end).join('');
}
