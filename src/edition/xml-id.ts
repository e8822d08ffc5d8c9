import { attribute } from './attribute.ts';
import { xmlNamespace } from './namespaces.ts';
import type { XmlElement } from './xml-tree.ts';

/** The `xml:id` of an element, white space at its ends removed (xml:id 1.0, section 4); undefined where there is none. */
export function xmlId(element: XmlElement): string | undefined {
  return attribute(element, 'id', xmlNamespace)?.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
