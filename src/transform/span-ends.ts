import { attribute } from '../edition/attribute.ts';
import { idsOf } from '../edition/ids-of.ts';
import type { XmlDocument, XmlElement } from '../edition/xml-tree.ts';

const spans = new Set(['addSpan', 'damageSpan', 'delSpan']);

/** Empty elements that a stretch of the text can end at. */
const points = new Set(['anchor', 'cb', 'gb', 'lb', 'milestone', 'pb']);

/**
 * The points of a text where something ends that `addSpan`, `delSpan` or `damageSpan` begins, with the names of these.
 *
 * @param elements all elements of the document, in document order
 */
export function spanEnds(
  document: XmlDocument,
  elements: readonly XmlElement[],
): ReadonlyMap<XmlElement, readonly string[]> {
  const ends = new Map<XmlElement, string[]>();
  for (const span of elements) {
    if (!spans.has(span.localName)) continue;
    const pointer = attribute(span, 'spanTo')?.trim() ?? '';
    const end = pointer.startsWith('#') ? idsOf(document).get(pointer.slice(1)) : undefined;
    if (end === undefined || !points.has(end.localName)) continue;
    const known = ends.get(end);
    if (known) known.push(span.localName);
    else ends.set(end, [span.localName]);
  }
  return ends;
}
