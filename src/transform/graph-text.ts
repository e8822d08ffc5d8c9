import { turtle } from '../engines/n3.ts';
import { noAddress } from './pages/site-data.ts';

/** The prefixes of a graph's text; those that it does not use are not written. */
const prefixes = {
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  prov: 'http://www.w3.org/ns/prov#',
  rico: 'https://www.ica.org/standards/RiC/ontology#',
  rst: 'https://www.ica.org/standards/RiC/vocabularies/recordSetTypes#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/**
 * The triples that `linked-data.xsl` makes as Turtle. With a base address IRIs are written below it; without
 * one they are relative to the file itself, so that the graph holds wherever the site will stand.
 *
 * @param path the path of the file in the site, `doc/wcda-113019.ttl`
 */
export function graphText(triples: readonly string[], path: string, base: string | undefined): string {
  const lines = `${triples.join('\n')}\n`;
  if (base !== undefined) return turtle(lines, { prefixes, base });
  const folder = `${noAddress}${path.replace(/[^/]*$/, '')}`;
  const upward = '../'.repeat(path.split('/').length - 1);
  return turtle(lines, {
    prefixes,
    rewrite: (iri) => {
      if (iri.startsWith(folder) && iri !== folder) return iri.slice(folder.length);
      return iri.startsWith(noAddress) ? upward + iri.slice(noAddress.length) : iri;
    },
  });
}
