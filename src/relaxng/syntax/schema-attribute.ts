import type { SchemaAttribute, SchemaElement } from './schema-element.ts';

/** An attribute of RELAX NG's own, which are in no namespace; undefined where the element has none of the name. */
export function schemaAttribute(element: SchemaElement, name: string): SchemaAttribute | undefined {
  for (const attribute of element.attributes) {
    if (attribute.localName === name && attribute.namespace === '') return attribute;
  }
  return undefined;
}
