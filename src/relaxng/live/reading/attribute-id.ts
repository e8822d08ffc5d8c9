import type { Grammar } from '../../grammar/grammar.ts';
import type { NameTable } from '../../pattern/name-table.ts';
import type { NamespaceContext } from '../../reading/namespace-contexts.ts';
import { nameMarks } from '../../reading/namespaces/name-marks.ts';

const ids = new WeakMap<NameTable, ReadonlyMap<string, number>>();

/**
 * The id of the name of an attribute; less than 0 where it has none, as a namespace declaration. One whose prefix is not
 * declared is taken for the first of its local name that the grammar has in some namespace.
 */
export function attributeId({ names }: Grammar, namespaces: NamespaceContext, name: string): number {
  const id =
    namespaces.attributeIds.get(name) ??
    namespaces.resolveAttribute(name, (namespace, localName) => names.idOf(namespace, localName));
  if (id !== nameMarks.unresolved) return id;
  return idsByLocalName(names).get(name.slice(name.indexOf(':') + 1)) ?? id;
}

function idsByLocalName(table: NameTable): ReadonlyMap<string, number> {
  let known = ids.get(table);
  if (known === undefined) {
    const made = new Map<string, number>();
    for (const { id, namespace, localName } of table.names)
      if (namespace !== '' && !made.has(localName)) made.set(localName, id);
    ids.set(table, made);
    known = made;
  }
  return known;
}
