import type { ActivityPart, ConceptPart, DatasetPart, DistributionPart } from '../part.ts';
import type { Statements } from '../triple.ts';

const integer = 'http://www.w3.org/2001/XMLSchema#integer';

/** The edition as a set of data (schema.org for search engines, DCAT 3, VoID). */
export function describeDataset(set: DatasetPart, { type, link, say }: Statements): void {
  const { iri } = set;
  type(iri, 'schema:Dataset', 'dcat:Dataset', 'void:Dataset');
  say(iri, 'schema:name', set.title);
  say(iri, 'dcterms:title', set.title);
  say(iri, 'schema:description', set.description);
  say(iri, 'dcterms:description', set.description);
  say(iri, 'schema:inLanguage', set.languages);
  link(iri, 'schema:url', set.address);
  link(iri, 'dcat:landingPage', set.address);
  link(iri, 'schema:license', set.licences);
  link(iri, 'dcterms:license', set.licences);
  link(iri, 'schema:creator', set.creators);
  link(iri, 'dcterms:creator', set.creators);
  link(iri, 'schema:publisher', set.publishers);
  link(iri, 'dcterms:publisher', set.publishers);
  if (set.modified !== undefined) {
    say(iri, 'dcterms:modified', {
      value: set.modified,
      datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
    });
    say(iri, 'schema:dateModified', { value: set.modified, datatype: 'http://schema.org/DateTime' });
  }
  say(iri, 'void:uriSpace', set.address);
  link(iri, 'void:vocabulary', set.vocabularies);
  link(iri, 'void:exampleResource', set.examples);
  if (set.triples !== undefined) say(iri, 'void:triples', { value: String(set.triples), datatype: integer });
  if (set.entities !== undefined)
    say(iri, 'void:entities', { value: String(set.entities), datatype: integer });
  say(iri, 'void:documents', { value: String(set.documents), datatype: integer });
  link(iri, 'schema:distribution', set.distributions);
  link(iri, 'dcat:distribution', set.distributions);
  link(iri, 'schema:hasPart', set.parts);
}

/** A file with the whole graph. */
export function describeDistribution(
  part: DistributionPart,
  dataset: string,
  { type, link, say }: Statements,
): void {
  const { iri, file, format } = part;
  link(dataset, 'void:dataDump', file);
  type(iri, 'schema:DataDownload', 'dcat:Distribution');
  say(iri, 'schema:encodingFormat', format);
  link(iri, 'dcat:mediaType', `https://www.iana.org/assignments/media-types/${format}`);
  link(iri, 'schema:contentUrl', file);
  link(iri, 'dcat:downloadURL', file);
}

/** A term of the edition’s own. */
export function describeConcept(concept: ConceptPart, { type, say }: Statements): void {
  const { iri } = concept;
  if (concept.concept === 'identifier-type') type(iri, 'rico:IdentifierType');
  if (concept.concept === 'activity-type') type(iri, 'rico:ActivityType');
  type(iri, 'skos:Concept');
  say(iri, 'skos:prefLabel', concept.label);
  say(iri, 'skos:definition', concept.definition);
}

/** How the site was made (PROV-O): by which program, after which plans, and when, where anything but the clock tells. */
export function describeActivity(activity: ActivityPart, { type, link, say }: Statements): void {
  const { iri, program, stylesheets, ended } = activity;
  type(iri, 'prov:Activity');
  link(iri, 'prov:wasAssociatedWith', program.iri);
  link(
    iri,
    'prov:used',
    stylesheets.map((stylesheet) => stylesheet.iri),
  );
  if (ended !== undefined) {
    say(iri, 'prov:endedAtTime', { value: ended, datatype: 'http://www.w3.org/2001/XMLSchema#dateTime' });
  }
  type(program.iri, 'prov:SoftwareAgent');
  say(program.iri, 'schema:name', program.name);
  for (const stylesheet of stylesheets) {
    type(stylesheet.iri, 'prov:Entity', 'prov:Plan');
    say(stylesheet.iri, 'schema:name', stylesheet.name);
  }
}
