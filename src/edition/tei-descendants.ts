import { descendants } from './descendants.ts';
import { teiNamespace } from './namespaces.ts';
import type { XmlElement } from './xml-tree.ts';

/** The element itself and all below it that have this name in TEI's namespace, in document order. */
export function teiDescendants(element: XmlElement, localName: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const candidate of descendants(element)) {
    if (candidate.localName === localName && candidate.namespace === teiNamespace) found.push(candidate);
  }
  return found;
}
