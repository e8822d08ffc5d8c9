import type { Identified } from './identify.ts';

/** What an identifier of a scheme is put between to be the IRI that its makers use for the thing itself. */
const addresses: Readonly<Record<string, readonly [before: string, after?: string]>> = {
  GND: ['https://d-nb.info/gnd/'],
  Wikidata: ['http://www.wikidata.org/entity/'],
  ISNI: ['https://isni.org/isni/'],
  ORCID: ['https://orcid.org/'],
  VIAF: ['http://viaf.org/viaf/'],
  LCNAF: ['http://id.loc.gov/authorities/names/'],
  GeoNames: ['https://sws.geonames.org/', '/'],
  DOI: ['https://doi.org/'],
  Handle: ['https://hdl.handle.net/'],
  ISBN: ['urn:isbn:'],
};

/**
 * The IRI of what an identifier identifies (for Wikidata the entity, not the page about it). Undefined where something is
 * wrong with the identifier, and for a scheme that has no IRIs of its own.
 */
export function canonicalIri({ scheme, value, fault }: Identified): string | undefined {
  const address = addresses[scheme];
  if (fault !== undefined || address === undefined) return undefined;
  const [before, after = ''] = address;
  // The hyphens of an ORCID and of a GND belong to it; those of an ISNI and an ISBN do not, nor does a name before them.
  const written =
    scheme === 'ISNI' || scheme === 'ISBN' ? value.replace(/[^0-9X]/gi, '') : value.replace(/ /g, '');
  return before + encodeURI(written).replace(/[?#]/g, encodeURIComponent) + after;
}
