import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { Iri } from '../../graph/triple.ts';
import { canonicalIri } from '../../identifier/canonical-iri.ts';
import { identify } from '../../identifier/identify.ts';
import { attributeOf } from './source-node.ts';

/** What the `@ref` of an element leads to. */
export interface PointedThings {
  /** Entries of registers. */
  readonly entries: readonly Iri[];
  /** The same things in authority files: their canonical IRIs. */
  readonly authorities: readonly Iri[];
}

/** The thing that an entry's page is about: `person/stalin.html` is about `person/stalin#this`. */
export function thingOf(page: string): Iri {
  return `${page.replace(/\.html$/, '')}#this`;
}

/** What an element points at by `@ref`, as the program has found out and put beside it (see source-tree.ts). */
export function pointedThings(node: SaxonNode, attribute = 'ref'): PointedThings {
  const entries: Iri[] = [];
  const authorities: Iri[] = [];
  for (const address of (attributeOf(node, `opis:${attribute}`) ?? '').split(' ')) {
    if (/^https?:/i.test(address)) {
      const known = identify(address);
      const iri = known ? canonicalIri(known) : webAddress(address);
      if (iri !== undefined) authorities.push(iri);
    } else if (/^(?!doc\/)[^#]+\.html$/.test(address)) entries.push(thingOf(address));
  }
  return { entries, authorities };
}

/** An address of the web as it is, if it can be an IRI. */
export function webAddress(text: string): Iri | undefined {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(text) ? text : undefined;
}
