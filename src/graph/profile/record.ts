import type { DateReference, RecordPart } from '../part.ts';
import type { Iri, Statements } from '../triple.ts';
import type { Term } from '../vocabularies.ts';

/** A record: RiC-O’s for archives, schema.org’s message and archive component for the web. */
export function describeRecord(record: RecordPart, { type, link, say }: Statements): void {
  const { iri } = record;
  type(iri, 'rico:Record');
  if (record.isMessage) type(iri, 'schema:Message');
  if (record.copies.length > 0) type(iri, 'schema:ArchiveComponent');
  if (!record.isMessage && record.copies.length === 0) type(iri, 'schema:CreativeWork');
  say(iri, 'schema:name', record.titles);
  say(iri, 'rico:title', record.titles);
  say(iri, 'schema:alternateName', record.otherTitles);
  say(iri, 'dcterms:identifier', record.identifiers[0]);
  say(iri, 'schema:identifier', record.identifiers);
  say(iri, 'schema:inLanguage', record.languages);
  link(iri, 'schema:sender', record.senders);
  link(iri, 'rico:hasSender', record.senders);
  link(iri, 'schema:author', record.authors);
  link(iri, 'rico:hasAuthor', record.authors);
  link(iri, 'schema:toRecipient', record.recipients);
  link(iri, 'rico:hasAddressee', record.recipients);
  // RiC-O has no word for those who receive copies.
  link(iri, 'schema:ccRecipient', record.copied);
  link(iri, 'schema:bccRecipient', record.blindCopied);
  if (record.created) {
    sayDay({ say }, iri, 'schema:dateCreated', record.created);
    const { certain } = record.created;
    if (certain !== undefined) say(iri, 'dcterms:created', { value: certain, datatype: xsdType(certain) });
    link(iri, 'rico:hasCreationDate', record.created.iri);
  }
  if (record.sent) sayDay({ say }, iri, 'schema:dateSent', record.sent);
  if (record.received) sayDay({ say }, iri, 'schema:dateReceived', record.received);
  link(iri, 'schema:holdingArchive', record.holders);
  say(iri, 'schema:itemLocation', record.locations);
  link(iri, 'rico:isOrWasIncludedIn', record.recordSets);
  link(iri, 'rico:hasOrHadAnalogueInstantiation', record.copies);
  link(iri, record.isTranslated ? 'schema:workTranslation' : 'schema:workExample', record.edition);
}

/** A date of schema.org, which knows days only: nothing where a day is not certain. */
function sayDay(
  { say }: Pick<Statements, 'say'>,
  iri: Iri,
  predicate: Term,
  { certain }: DateReference,
): void {
  if (certain?.length === 10) say(iri, predicate, { value: certain, datatype: 'http://schema.org/Date' });
}

/** The datatype of XML Schema for a year, a month or a day. */
export function xsdType(value: string): string {
  const name = ['gYear', 'gYearMonth', 'date'][value.replace(/^-/, '').split('-').length - 1] ?? 'string';
  return `http://www.w3.org/2001/XMLSchema#${name}`;
}
