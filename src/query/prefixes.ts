import { vocabularies } from '../graph/vocabularies.ts';

/** The prefixes that a query need not declare: those of the graph, and RDF Schema's. */
export const queryPrefixes: Readonly<Record<string, string>> = {
  ...vocabularies,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
};
