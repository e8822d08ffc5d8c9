/**
 * The vocabularies of the graph by the prefixes that they are written with. schema.org by http, as its official JSON-LD
 * context has it: with https the data of pages and the dump would not merge.
 */
export const vocabularies = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rico: 'https://www.ica.org/standards/RiC/ontology#',
  rst: 'https://www.ica.org/standards/RiC/vocabularies/recordSetTypes#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  void: 'http://rdfs.org/ns/void#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Prefix = keyof typeof vocabularies;

/** A term of a vocabulary, as it is written: `schema:sender`. */
export type Term = `${Prefix}:${string}`;

/** The IRI of a term. */
export function termIri(term: Term): string {
  const colon = term.indexOf(':');
  return vocabularies[term.slice(0, colon) as Prefix] + term.slice(colon + 1);
}
