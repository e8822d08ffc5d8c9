import type { Iri } from '../triple.ts';

/** How IRIs of the edition are written in a file: below the edition’s address, or, where it has none, relative to the file. */
export interface Addressing {
  /** Where the edition stands, with a slash at its end. */
  readonly base?: string | undefined;
  /** Where in the site the file stands: `doc/wcda-113019.ttl`. */
  readonly path: string;
}

/**
 * What is written for an IRI of the graph. One that is relative stays so where there is a base, which the file then names;
 * without one it is made relative to the file itself, so that the graph holds wherever the site will stand.
 */
export function writtenIri({ base, path }: Addressing): (iri: Iri) => string {
  if (base !== undefined) return (iri) => iri;
  const folder = path.replace(/[^/]*$/, '');
  const upward = '../'.repeat(path.split('/').length - 1);
  return (iri) => {
    if (iri.includes(':')) return iri;
    if (folder !== '' && iri.startsWith(folder) && iri.length > folder.length)
      return iri.slice(folder.length);
    // Of the file's own address nothing but the fragment would be left, which names the file itself.
    return iri.startsWith('#') || iri === '' ? `${upward || './'}${iri}` : upward + iri;
  };
}

/** The same, whole, wherever there is a base: for syntaxes that know no relative IRIs. */
export function wholeIri(addressing: Addressing): (iri: Iri) => string {
  const { base } = addressing;
  if (base === undefined) return writtenIri(addressing);
  return (iri) => (iri.includes(':') ? iri : base + iri);
}
