import { queryPrefixes } from '../prefixes.ts';

/**
 * An IRI as a reader of the answer would write it in the next query: below the address of the edition without that address,
 * else with a prefix where it has one, else whole.
 */
export function shortIri(iri: string, base: string): string {
  if (iri.startsWith(base)) return `<${iri.slice(base.length)}>`;
  for (const [prefix, namespace] of Object.entries(queryPrefixes)) {
    const local = iri.slice(namespace.length);
    if (iri.startsWith(namespace) && /^[A-Za-z_][\w-]*$/.test(local)) return `${prefix}:${local}`;
  }
  return `<${iri}>`;
}
