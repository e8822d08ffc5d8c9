import { compatibilityAnnotations, relaxNgNamespace, type SchemaElement } from '../schema-element.ts';

/** So many bindings are looked at; a schema that declares prefixes on every level must not take time without bound. */
const most = 100_000;

/**
 * The prefixes that a tree's file declares, those of the root first; of a prefix with several namespaces the first.
 * RELAX NG's own and that of its documentation, which a schema seldom names, are left out unless `all`.
 */
export function sourceBindings(elements: readonly SchemaElement[], all = false): Map<string, string> {
  const found = new Map<string, string>();
  let looked = 0;
  let last: SchemaElement['namespaces'] | undefined;
  for (const { namespaces } of elements) {
    if (namespaces === last) continue;
    last = namespaces;
    for (const [prefix, namespace] of namespaces.bindings) {
      looked += 1;
      if (prefix === '' || prefix === 'xml' || namespace === '' || found.has(prefix)) continue;
      if (all || (namespace !== relaxNgNamespace && namespace !== compatibilityAnnotations)) {
        found.set(prefix, namespace);
      }
    }
    if (looked > most) break;
  }
  return found;
}
