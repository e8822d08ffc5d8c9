import type { Mention } from '../../edition/mention.ts';
import type { TextPosition } from '../../edition/text-position.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import type { AnnotationPart } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { entryPath } from '../pages/site-paths.ts';
import { thingOf } from './pointed-things.ts';

/**
 * Mentions as annotations of the published text. The name of each is the fragment at which the mention stands on the page;
 * what one element says of several things is one annotation. A mention that the text does not show has none.
 *
 * @param own the document without an ending: `doc/wcda-113019`
 */
export function mentionAnnotations(
  mentions: readonly Mention[],
  positions: readonly TextPosition[],
  own: string,
): AnnotationPart[] {
  const places = new Map<XmlElement, TextPosition>(positions.map((position) => [position.element, position]));
  const found = new Map<string, AnnotationPart & { readonly bodies: Iri[] }>();
  for (const { element, entry, anchor } of mentions) {
    const position = places.get(element);
    const annotation = position && annotationAt(position, { own, anchor });
    if (annotation === undefined) continue;
    const thing = thingOf(entryPath(entry));
    const known = found.get(anchor);
    if (known === undefined) found.set(anchor, { ...annotation, bodies: [thing] });
    else if (!known.bodies.includes(thing)) known.bodies.push(thing);
  }
  return [...found.values()];
}

/** An annotation of some words of the published text, of nothing yet; undefined where there are no words. */
export function annotationAt(
  { start, end, exact, prefix, suffix }: TextPosition,
  { own, anchor }: { readonly own: string; readonly anchor: string },
): AnnotationPart | undefined {
  if (end <= start) return undefined;
  // An id of the editors' own could be that of another thing of this document.
  const fragment = anchor.startsWith('m-') ? anchor : `m-${encodeURIComponent(anchor)}`;
  return {
    kind: 'annotation',
    iri: `${own}#${fragment}`,
    bodies: [],
    source: `${own}.txt`,
    start,
    end,
    exact,
    prefix,
    suffix,
  };
}
