import { attribute } from '../../../edition/attribute.ts';
import { childElements } from '../../../edition/child-elements.ts';
import { textContent } from '../../../edition/text-content.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import { canonicalIri } from '../../../identifier/canonical-iri.ts';
import { identify } from '../../../identifier/identify.ts';

/** What somebody or something is called in an authority file, with a form and a check digit that are right. */
export interface AuthorityIdentifier {
  readonly scheme: string;
  /** The identifier alone: `118609807`. */
  readonly value: string;
  readonly iri: string;
}

/**
 * The identifiers that addresses are, then those of the `idno`s of entries; each once, in that order. What is none, or
 * has a fault, is left out: it is told when the edition is validated.
 */
export function authorityIdentifiers(
  addresses: readonly string[],
  entries: readonly XmlElement[],
): AuthorityIdentifier[] {
  const found = new Map<string, AuthorityIdentifier>();
  const add = (text: string, types: readonly string[]) => {
    const identified = identify(text, types);
    const iri = identified && canonicalIri(identified);
    if (iri !== undefined && !found.has(iri))
      found.set(iri, { scheme: identified?.scheme as string, value: identified?.value as string, iri });
  };
  for (const address of addresses) add(address, []);
  for (const idno of entries.flatMap((entry) => childElements(entry, 'idno'))) {
    const types = [attribute(idno, 'type'), attribute(idno, 'subtype')].filter((type) => type !== undefined);
    add(textContent(idno), types);
  }
  return [...found.values()];
}
