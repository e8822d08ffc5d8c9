import { teiNamespace } from './namespaces.ts';
import type { XmlElement } from './xml-tree.ts';

/** The child elements in TEI's namespace, those of one name if a name is given, in order. */
export function childElements(element: XmlElement, localName?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      child.kind === 'element' &&
      child.namespace === teiNamespace &&
      (localName === undefined || child.localName === localName),
  );
}
