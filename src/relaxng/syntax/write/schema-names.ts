import { namespaceOf } from '../namespace-of.ts';
import { xsdLibrary } from '../rnc/environment.ts';
import { schemaAttribute } from '../schema-attribute.ts';
import { relaxNgNamespace, type SchemaElement, type SchemaNode } from '../schema-element.ts';
import { textOf } from '../text-of.ts';
import { trimSpace } from '../trim-space.ts';
import { attributeOf, type InheritedValues } from './inherited-values.ts';

/** A name of a schema; a namespace that is undefined is given by whoever includes the schema. */
export interface SchemaName {
  readonly namespace: string | undefined;
  readonly localName: string;
}

/** The name in the `name` attribute of an `element` or `attribute`, if there is one (RELAX NG, sections 4.8 to 4.10). */
export function nameInAttribute(element: SchemaElement, values: InheritedValues): SchemaName | undefined {
  const name = attributeOf(element, 'name');
  if (name === undefined) return undefined;
  return nameIn(
    element,
    name,
    element.localName === 'attribute' ? (schemaAttribute(element, 'ns')?.value ?? '') : values.ns,
  );
}

/** The name that is the content of a `name` element. */
export function nameInContent(element: SchemaElement, values: InheritedValues): SchemaName {
  return nameIn(element, textOf(element), values.ns);
}

/** The name that the value of a type such as `QName` stands for; undefined for values of other types. */
export function nameInValue(element: SchemaElement, values: InheritedValues): SchemaName | undefined {
  if (element.localName !== 'value' || values.datatypeLibrary !== xsdLibrary) return undefined;
  const type = attributeOf(element, 'type');
  return type === 'QName' || type === 'NOTATION' ? nameIn(element, textOf(element), values.ns) : undefined;
}

/** Whether a node is an element of RELAX NG. */
export function isRelaxNg(node: SchemaNode): boolean {
  return node.kind === 'element' && node.namespace === relaxNgNamespace;
}

function nameIn(element: SchemaElement, written: string, ns: string | undefined): SchemaName {
  const name = trimSpace(written);
  const colon = name.indexOf(':');
  if (colon < 0) return { namespace: ns, localName: name };
  const namespace = namespaceOf(element.namespaces, name.slice(0, colon)) ?? '';
  return { namespace, localName: name.slice(colon + 1) };
}

/** The first child that is an element of RELAX NG. */
export function firstRelaxNg(element: SchemaElement): SchemaElement | undefined {
  return element.children.find((child): child is SchemaElement => isRelaxNg(child));
}
