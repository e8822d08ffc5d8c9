import type { CatalogueDate, Correspondent } from '../../edition/catalogue-entry.ts';
import type { Edition } from '../../edition/edition.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import { dataDocument, dataElement, teiElement } from './data-element.ts';
import { documentPath } from './site-paths.ts';

/** With more documents than this the index is divided by years. */
const fewDocuments = 12;

/**
 * The index of documents, in the order of the edition:
 *
 *     <opis:index by-year="yes|no">
 *       <opis:document title href year>
 *         <date xmlns="http://www.tei-c.org/ns/1.0" when="…">…</date>
 *         <opis:sender/> … <opis:recipient/> … <opis:copy/> … <opis:signature/> … <opis:language/> …
 *       </opis:document> …
 *     </opis:index>
 */
export function indexData(edition: Edition): XmlDocument {
  const years = new Set(edition.documents.map((document) => yearOf(document.header.date)));
  const byYear = edition.documents.length > fewDocuments && years.size > 1;
  const tells = new Set(edition.documents.map(({ header }) => header.languages.join(' '))).size > 1;
  return dataDocument(
    dataElement(
      'index',
      { 'by-year': byYear ? 'yes' : 'no' },
      edition.documents.map((document) => documentData(document, tells)),
    ),
  );
}

/**
 * One document as it stands in lists.
 *
 * @param tells whether the languages of a document tell it from others
 */
export function documentData(document: SourceDocument, tells = true): XmlElement {
  const { titles, date, correspondents, signatures, languages } = document.header;
  const people = (role: Correspondent['role'], name: string) =>
    correspondents
      .filter((person) => person.role === role)
      .map((person) => dataElement(name, {}, [person.name]));
  return dataElement(
    'document',
    { title: titles[0] ?? '', href: documentPath(document), year: yearOf(date) },
    [
      date && teiElement('date', attributesOf(date), [date.text]),
      ...people('sender', 'sender'),
      ...people('recipient', 'recipient'),
      ...people('copy', 'copy'),
      ...signatures.map((signature) => dataElement('signature', {}, [signature])),
      ...(tells ? languages : []).map((language) => dataElement('language', {}, [language])),
    ],
  );
}

function attributesOf({ when, notBefore, notAfter, from, to }: CatalogueDate) {
  return { when, notBefore, notAfter, from, to };
}

/** The year that a document is listed under, '' for none: the earliest that its date allows. */
function yearOf(date: CatalogueDate | undefined): string {
  const value = date?.when ?? date?.notBefore ?? date?.from ?? date?.notAfter ?? date?.to;
  return /^-?\d{4,}/.exec(value ?? '')?.[0] ?? '';
}
