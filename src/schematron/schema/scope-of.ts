import type { DocumentElement } from '../reading/document-tree.ts';

/** The namespaces in force at an element, by prefix; '' for the default. */
export function scopeOf(element: DocumentElement): Map<string, string> {
  const scope = new Map<string, string>();
  for (let at: DocumentElement | null = element; at !== null; at = at.parent) {
    for (const [prefix, namespace] of Object.entries(at.declarations)) {
      if (!scope.has(prefix)) scope.set(prefix, namespace);
    }
  }
  return scope;
}
