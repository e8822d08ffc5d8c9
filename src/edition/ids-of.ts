import { elementsHaving } from './document-elements.ts';
import { xmlId } from './xml-id.ts';
import type { XmlDocument, XmlElement } from './xml-tree.ts';

const known = new WeakMap<XmlDocument, ReadonlyMap<string, XmlElement>>();

/** The elements of a document by their `xml:id`; of two with one id, the first. Made once a document. */
export function idsOf(document: XmlDocument): ReadonlyMap<string, XmlElement> {
  let ids = known.get(document);
  if (ids === undefined) {
    const found = new Map<string, XmlElement>();
    for (const element of elementsHaving(document, ['id'])) {
      const id = xmlId(element);
      if (id !== undefined && !found.has(id)) found.set(id, element);
    }
    ids = found;
    known.set(document, ids);
  }
  return ids;
}
