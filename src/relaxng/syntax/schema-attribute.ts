import type { SchemaAttribute, SchemaElement } from './schema-element.ts';

/** An attribute of RELAX NG's own, which are in no namespace; undefined where the element has none of the name. */
export function schemaAttribute({ attributes }: SchemaElement, name: string): SchemaAttribute | undefined {
  // Not `for … of`, which is several times as slow until it is compiled: this is asked often and early.
  for (let index = 0; index < attributes.length; index++) {
    const attribute = attributes[index] as SchemaAttribute;
    if (attribute.localName === name && attribute.namespace === '') return attribute;
  }
  return undefined;
}
