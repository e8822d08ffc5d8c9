import type { EditionTextPart, FilePart, LicensedPart, WorkPart } from '../part.ts';
import type { Statements } from '../triple.ts';

/** The edited text: what it is of, where it comes from, in which files it stands, whom it names. */
export function describeEditionText(text: EditionTextPart, { type, link, say }: Statements): void {
  const { iri, isTranslation } = text;
  type(iri, 'schema:CreativeWork', 'prov:Entity');
  say(iri, 'schema:name', text.name);
  say(iri, 'schema:inLanguage', text.language);
  link(iri, 'schema:isPartOf', text.dataset);
  link(iri, isTranslation ? 'schema:translationOfWork' : 'schema:exampleOfWork', text.record);
  link(iri, 'dcterms:source', text.sources);
  link(iri, 'schema:isBasedOn', text.sources);
  say(iri, 'dcterms:rights', text.rights);
  link(iri, 'schema:encoding', text.files);
  link(iri, 'schema:mentions', text.mentions);
}

/** What a licence covers: a part of a file, in the words of the licence. */
export function describeLicensed(part: LicensedPart, { type, link, say }: Statements): void {
  type(part.iri, 'schema:CreativeWork');
  link(part.iri, 'schema:isPartOf', part.file);
  link(part.iri, 'schema:license', part.licence);
  say(part.iri, 'schema:description', part.words);
}

/** A file, and what it was made from. */
export function describeFile(file: FilePart, { type, link, say }: Statements): void {
  const { iri } = file;
  type(iri, 'schema:MediaObject', 'prov:Entity');
  say(iri, 'schema:encodingFormat', file.format);
  say(iri, 'schema:inLanguage', file.language);
  link(iri, 'schema:contentUrl', iri);
  say(iri, 'schema:sha256', file.sha256);
  link(iri, 'schema:encodesCreativeWork', file.of);
  link(iri, 'prov:wasDerivedFrom', file.derivedFrom);
  link(iri, 'prov:wasGeneratedBy', file.generatedBy);
}

/** A source without an address, or a work of a register. */
export function describeWork(work: WorkPart, { type, link, say }: Statements): void {
  type(work.iri, 'schema:CreativeWork');
  say(work.iri, 'schema:name', work.names);
  say(work.iri, 'schema:alternateName', work.otherNames);
  say(work.iri, 'dcterms:bibliographicCitation', work.citation);
  link(work.iri, 'schema:author', work.authors);
  link(work.iri, 'schema:sameAs', work.sameAs);
}
