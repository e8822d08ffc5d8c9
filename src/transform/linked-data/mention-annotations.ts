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
    if (position === undefined || position.end <= position.start) continue;
    const thing = thingOf(entryPath(entry));
    const known = found.get(anchor);
    if (known) {
      if (!known.bodies.includes(thing)) known.bodies.push(thing);
      continue;
    }
    const { start, end, exact, prefix, suffix } = position;
    found.set(anchor, {
      kind: 'annotation',
      // An id of the editors' own could be that of another thing of this document.
      iri: `${own}#${anchor.startsWith('m-') ? anchor : `m-${encodeURIComponent(anchor)}`}`,
      bodies: [thing],
      source: `${own}.txt`,
      start,
      end,
      exact,
      prefix,
      suffix,
    });
  }
  return [...found.values()];
}
