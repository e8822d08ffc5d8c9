import type { XmlElement } from './xml-tree.ts';

/**
 * The path of an element as `fn:path` writes it (XPath and XQuery Functions 3.1, section 14.4):
 * `/Q{http://www.tei-c.org/ns/1.0}TEI[1]/Q{…}text[1]`.
 */
export function pathOf(element: XmlElement): string {
  const steps: string[] = [];
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    steps.push(`/Q{${current.namespace}}${current.localName}[${position(current)}]`);
  }
  return steps.reverse().join('');
}

function position(element: XmlElement): number {
  let count = 1;
  for (const sibling of element.parent?.children ?? []) {
    if (sibling === element) break;
    if (
      sibling.kind === 'element' &&
      sibling.localName === element.localName &&
      sibling.namespace === element.namespace
    ) {
      count++;
    }
  }
  return count;
}
