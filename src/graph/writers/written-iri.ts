import type { Iri } from '../triple.ts';

/** How IRIs of the edition are written in a file: below the edition’s address, or, where it has none, relative to the file. */
export interface Addressing {
  /** Where the edition stands, with a slash at its end. */
  readonly base?: string | undefined;
  /** In how many folders of the site the file stands: one for `doc/wcda-113019.ttl`. */
  readonly depth: number;
}

/** In how many folders a file of the site stands. */
export function depthOf(path: string): number {
  return path.split('/').length - 1;
}

/**
 * What is written for an IRI of the graph. One that is relative stays so where there is a base, which the file then names;
 * without one it is made relative to the file itself, so that the graph holds wherever the site will stand, and so
 * that it is written the same in all files of one depth.
 */
export function writtenIri({ base, depth }: Addressing): (iri: Iri) => string {
  if (base !== undefined) return (iri) => iri;
  const upward = depth === 0 ? './' : '../'.repeat(depth);
  return (iri) => (iri.includes(':') ? iri : upward + iri);
}

/** The same, whole, wherever there is a base: for syntaxes that know no relative IRIs. */
export function wholeIri(addressing: Addressing): (iri: Iri) => string {
  const { base } = addressing;
  if (base === undefined) return writtenIri(addressing);
  return (iri) => (iri.includes(':') ? iri : base + iri);
}
