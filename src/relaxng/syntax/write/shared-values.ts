import { schemaAttribute } from '../schema-attribute.ts';
import type { SchemaElement } from '../schema-element.ts';
import type { InheritedValues } from './inherited-values.ts';

/** Values that stand at many elements of a schema and may as well stand once at its root; undefined where none may. */
export interface SharedValues {
  readonly ns: string | undefined;
  readonly datatypeLibrary: string | undefined;
}

/** The namespace, and the library of datatypes, that a tree names most often. */
export function sharedValues(values: ReadonlyMap<SchemaElement, InheritedValues>): SharedValues {
  const namespaces = new Map<string, number>();
  const libraries = new Map<string, number>();
  /** Whether something has its namespace from whoever includes the schema, which a root with one would take from it. */
  let inherits = false;
  for (const [element, { ns, datatypeLibrary, ofAttribute }] of values) {
    const { localName } = element;
    if (localName === 'name' && ns !== undefined && !ofAttribute) count(namespaces, ns);
    const typed =
      localName === 'data' || (localName === 'value' && schemaAttribute(element, 'type') !== undefined);
    if (typed && datatypeLibrary !== '') count(libraries, datatypeLibrary);
    const named = /^(name|nsName|include|externalRef)$/.test(localName);
    const valued = localName === 'value' && typed && datatypeLibrary !== '';
    if (ns === undefined && (named || valued)) inherits = true;
  }
  return { ns: inherits ? undefined : mostOften(namespaces), datatypeLibrary: mostOften(libraries) };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostOften(counts: ReadonlyMap<string, number>): string | undefined {
  let best: string | undefined;
  for (const [key, times] of counts) if (best === undefined || times > (counts.get(best) ?? 0)) best = key;
  return best;
}
