import type { Identified } from './identify.ts';

/** What is put around an identifier to make it an IRI, as the makers of its scheme write it in linked data. */
const addresses: Readonly<Record<string, readonly [before: string, after?: string]>> = {
  Wikidata: ['http://www.wikidata.org/entity/'],
  GND: ['https://d-nb.info/gnd/'],
  ISNI: ['https://isni.org/isni/'],
  ORCID: ['https://orcid.org/'],
  VIAF: ['http://viaf.org/viaf/'],
  LCNAF: ['http://id.loc.gov/authorities/names/'],
  GeoNames: ['https://sws.geonames.org/', '/'],
};

/**
 * The IRI of an identifier of Wikidata, GND, ISNI, ORCID, VIAF, LCNAF or GeoNames; undefined for other schemes, and for an
 * identifier with a fault, which names nothing or something else.
 */
export function canonicalIri({ scheme, value, fault }: Identified): string | undefined {
  const address = addresses[scheme];
  if (address === undefined || fault !== undefined) return undefined;
  const plain = scheme === 'ISNI' || scheme === 'LCNAF' ? value.replace(/^ISNI:?|[ -]/gi, '') : value;
  return `${address[0]}${plain}${address[1] ?? ''}`;
}
