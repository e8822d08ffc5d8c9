import { splitQName } from './split-qname.ts';
import { xmlNamespace } from './xml-namespace.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/**
 * Why Namespaces in XML 1.0 (sections 3 and 5) forbids a declaration, as a sentence; undefined where it allows it.
 * `attribute` is `xmlns`, or begins with `xmlns:`.
 */
export function forbiddenDeclaration(attribute: string, namespace: string): string | undefined {
  const prefix = attribute.slice(6);
  if (splitQName(attribute) === undefined)
    return `The declaration \`${attribute}\` must have a name as its prefix.`;
  if (prefix === 'xmlns') return 'The prefix `xmlns` must not be declared.';
  if (prefix === 'xml') {
    return namespace === xmlNamespace
      ? undefined
      : `The prefix \`xml\` must not be bound to another namespace than \`${xmlNamespace}\`.`;
  }
  if (namespace === xmlNamespace || namespace === xmlnsNamespace)
    return `The namespace \`${namespace}\` must not be declared.`;
  if (prefix !== '' && namespace === '') return `The prefix \`${prefix}\` must be bound to a namespace.`;
  return undefined;
}
