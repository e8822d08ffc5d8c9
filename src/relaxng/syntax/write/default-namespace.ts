import { xmlNamespace } from '../read-rng/rng-namespaces.ts';
import type { SchemaElement } from '../schema-element.ts';
import type { InheritedValues } from './inherited-values.ts';
import { nameInAttribute, nameInContent, nameInValue, type SchemaName } from './schema-names.ts';

/**
 * The namespace that names of elements have most often in a schema, or undefined if that is the inherited one: what
 * `default namespace` should be.
 */
export function defaultNamespace(values: ReadonlyMap<SchemaElement, InheritedValues>): string | undefined {
  const counts = new Map<string | undefined, number>();
  let references: string | undefined;
  let anyReference = false;
  for (const [element, inherited] of values) {
    const { localName } = element;
    const inValue = nameInValue(element, inherited);
    // Such a value has no prefix to say that it is in no namespace, so nothing else may be the default.
    if (inValue !== undefined && !inValue.namespace) return inValue.namespace;
    let name: SchemaName | undefined;
    if (localName === 'element') name = nameInAttribute(element, inherited);
    if (localName === 'name' && !inherited.ofAttribute) name = nameInContent(element, inherited);
    if (name !== undefined && name.namespace !== xmlNamespace) {
      counts.set(name.namespace, (counts.get(name.namespace) ?? 0) + 1);
    }
    if (!anyReference && (localName === 'include' || localName === 'externalRef')) {
      anyReference = true;
      references = inherited.ns;
    }
  }
  let best = references;
  for (const [namespace, count] of counts) if (count > (counts.get(best) ?? 0)) best = namespace;
  return best === xmlNamespace ? undefined : best;
}
