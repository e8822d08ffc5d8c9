import type { XmlElement } from '../../edition/xml-tree.ts';

/** The namespaces that are in force in an element by the declarations on it and around it, by their prefixes. */
export function namespacesOf(element: XmlElement): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    for (const prefix in current.declarations) found[prefix] ??= current.declarations[prefix] as string;
  }
  return found;
}
