import type { XmlElement } from './xml-tree.ts';

/** The value of an attribute, or undefined where the element has none of that name. */
export function attribute(element: XmlElement, localName: string, namespace = ''): string | undefined {
  for (const candidate of element.attributes) {
    if (candidate.localName === localName && candidate.namespace === namespace) return candidate.value;
  }
  return undefined;
}
