import { schematronNamespace, xsltNamespace } from './namespaces.ts';
import type { Foreign, MessagePart } from './schema.ts';
import { placeOf, type SchemaElement } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

/**
 * The words of an assertion, a diagnostic or a property: text, `value-of` and `name` (ISO/IEC 19757-3, 5.4). Of `emph`,
 * `span` and `dir`, and of elements of other vocabularies, the words are taken.
 */
export function readMessage(node: SchemaElement, reading: SchemaReading): MessagePart[] {
  return node.element.children.flatMap((child): MessagePart[] => {
    if (child.kind === 'text') return [child.value];
    if (child.kind !== 'element') return [];
    const inner = { element: child, file: node.file, through: node.through };
    if (child.namespace === xsltNamespace) return [foreign(inner)];
    if (child.namespace !== schematronNamespace) return readMessage(inner, reading);
    if (child.localName === 'value-of') {
      const select = reading.required(inner, 'select');
      return select === undefined ? [] : [{ select }];
    }
    if (child.localName !== 'name') return readMessage(inner, reading);
    const path = reading.expression(inner, 'path');
    if (path === undefined) return [{ select: { text: 'name(.)', place: placeOf(inner) } }];
    return [{ select: { ...path, text: `name((${path.text}\n)[1])` } }];
  });
}

export function foreign({ element, file }: SchemaElement): Foreign {
  return { kind: 'foreign', element, file, place: placeOf({ element, file, through: [] }) };
}
