import { xmlNamespace } from '../reading/namespaces/xml-namespace.ts';
import { RngNamespaces } from './read-rng/rng-namespaces.ts';
import type { NamespaceContext } from './schema-element.ts';

/** The namespace of a prefix ('' for the default) where the context is in force; undefined where it has none. */
export function namespaceOf(context: NamespaceContext, prefix: string): string | undefined {
  if (context instanceof RngNamespaces) return context.namespaceOf(prefix);
  return context.bindings.get(prefix) ?? (prefix === 'xml' ? xmlNamespace : undefined);
}
