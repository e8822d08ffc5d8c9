import type { IdentifierPart, InstantiationPart, RecordSetPart } from '../part.ts';
import type { Statements } from '../triple.ts';
import type { Term } from '../vocabularies.ts';

/** A copy: RiC-O’s instantiation, with the one archive that holds it. */
export function describeInstantiation(copy: InstantiationPart, { type, link, say }: Statements): void {
  type(copy.iri, 'rico:Instantiation');
  link(copy.iri, 'rico:hasOrHadHolder', copy.holder);
  say(copy.iri, 'rico:carrierExtent', copy.extent);
  say(copy.iri, 'dcterms:language', copy.languages);
  link(copy.iri, 'rico:hasCreationDate', copy.created?.iri);
  link(copy.iri, 'rico:hasOrHadIdentifier', copy.identifiers);
}

/** An archival signature. */
export function describeIdentifier(identifier: IdentifierPart, { type, link, say }: Statements): void {
  const { iri, notation } = identifier;
  type(iri, 'rico:Identifier');
  link(iri, 'rico:hasIdentifierType', identifier.type);
  say(iri, 'rico:textualValue', identifier.words);
  if (notation !== undefined) say(iri, 'skos:notation', { value: notation, datatype: 'vocab#canonical' });
}

const levels: Readonly<Record<RecordSetPart['level'], Term>> = {
  fonds: 'rst:Fonds',
  series: 'rst:Series',
  file: 'rst:File',
  collection: 'rst:Collection',
};

/** A level of an archive, within the one above. */
export function describeRecordSet(set: RecordSetPart, { type, classify, link, say }: Statements): void {
  type(set.iri, 'rico:RecordSet');
  classify(set.iri, 'rico:hasRecordSetType', levels[set.level]);
  say(set.iri, 'rico:identifier', set.number);
  link(set.iri, 'rico:isOrWasIncludedIn', set.parent);
  link(set.iri, 'rico:hasOrHadHolder', set.holder);
}
