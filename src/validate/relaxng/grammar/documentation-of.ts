import { normalizeSpace } from '../../../edition/normalize-space.ts';
import { textContent } from '../../../edition/text-content.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';

const annotations = 'http://relaxng.org/ns/compatibility/annotations/1.0';

/** The words of an element's `a:documentation` (RELAX NG DTD Compatibility, section 4.2), white space normalised. */
export function documentationOf(element: XmlElement): string | undefined {
  const found = element.children.find(
    (child): child is XmlElement =>
      child.kind === 'element' && child.localName === 'documentation' && child.namespace === annotations,
  );
  return found && normalizeSpace(textContent(found));
}
