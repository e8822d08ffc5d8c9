import type { NamespaceContext } from '../../reading/namespace-contexts.ts';
import { splitQName } from '../../reading/namespaces/split-qname.ts';
import { xmlNamespace } from '../../reading/namespaces/xml-namespace.ts';
import { escapedAttribute } from './escaped-attribute.ts';

/** A name as it is written at a place, with the declaration that its start tag needs, if it needs one. */
export interface WrittenName {
  readonly name: string;
  readonly declaration?: string;
}

export interface NamePlace {
  /** Those in force. */
  readonly namespaces: NamespaceContext;
  /** What has been typed of a name, perhaps with a prefix, which is kept where it can be. */
  readonly typed: string;
}

/** How a name is written at a place. */
export function writtenName(
  { namespaces, typed }: NamePlace,
  kind: 'element' | 'attribute',
  { namespace, localName }: { readonly namespace: string; readonly localName: string },
): WrittenName {
  const chosen = splitQName(`${typed}a`)?.prefix ?? '';
  const bound = chosen === '' ? '' : namespaces.namespaceOf(chosen);
  if (chosen !== '' && bound === namespace) return { name: `${chosen}:${localName}` };
  if (namespace === xmlNamespace) return { name: `xml:${localName}` };
  if (kind === 'element' && namespaces.namespaceOf('') === namespace) return { name: localName };
  if (kind === 'attribute' && namespace === '') return { name: localName };
  const known = namespaces.bindings.prefixes.get(namespace);
  // It may have been bound to another namespace since.
  if (known !== undefined && namespaces.namespaceOf(known) === namespace)
    return { name: `${known}:${localName}` };
  const value = escapedAttribute(namespace, '"');
  // No prefix can be declared for no namespace.
  const isFree = bound === undefined && namespace !== '';
  if (kind === 'element' && !isFree) return { name: localName, declaration: `xmlns="${value}"` };
  const prefix = isFree ? chosen : freePrefix(namespaces, namespace);
  return { name: `${prefix}:${localName}`, declaration: `xmlns:${prefix}="${value}"` };
}

/** A prefix for a namespace that has none: the last of its words, as `xlink` for `http://www.w3.org/1999/xlink`. */
function freePrefix(namespaces: NamespaceContext, namespace: string): string {
  const words = namespace.split(/[/#:]/).filter((word) => /^[A-Za-z][A-Za-z-]*$/.test(word));
  const word = words.length > 1 ? (words.at(-1) as string).toLowerCase() : 'ns';
  const base = word.startsWith('xml') || splitQName(word) === undefined ? 'ns' : word;
  let prefix = base;
  for (let number = 2; namespaces.namespaceOf(prefix) !== undefined; number++) prefix = `${base}${number}`;
  return prefix;
}
