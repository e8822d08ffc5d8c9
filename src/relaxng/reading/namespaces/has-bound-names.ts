import type { AttributeList } from '../xml-handler.ts';
import type { NamespaceContext } from './namespace-context.ts';
import { splitQName } from './split-qname.ts';

/** Whether the names of a tag are qualified ones whose prefixes are declared (Namespaces in XML 1.0, section 5). */
export function hasBoundNames(
  namespaces: NamespaceContext,
  name: string,
  attributes: AttributeList,
): boolean {
  const isBound = (qname: string): boolean => {
    const parts = splitQName(qname);
    return parts !== undefined && namespaces.namespaceOf(parts.prefix) !== undefined;
  };
  if (!isBound(name)) return false;
  const { count, names } = attributes;
  for (let index = 0; index < count; index++) {
    const attribute = names[index] as string;
    // What is forbidden of declarations has been looked at where they came into force.
    if (!attribute.startsWith('xmlns:') && !isBound(attribute)) return false;
  }
  return true;
}
