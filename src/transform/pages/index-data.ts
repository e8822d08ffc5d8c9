import type { CatalogueDate, Correspondent } from '../../edition/catalogue-entry.ts';
import type { Edition } from '../../edition/edition.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import { dataDocument, dataElement, teiElement } from './data-element.ts';
import { type DocumentGroup, documentGroups } from './document-groups.ts';
import { documentPath } from './site-paths.ts';

/** A page of the index, with the documents that it lists. */
export interface IndexPage {
  readonly path: string;
  readonly data: XmlDocument;
  readonly documents: readonly SourceDocument[];
}

/**
 * The index of documents, in the order of the edition; of few documents
 *
 *     <opis:index count="3"><opis:document/> …</opis:index>
 *
 * of more, in groups,
 *
 *     <opis:index count="30"><opis:group name="1951" count="12"><opis:document/> …</opis:group> …</opis:index>
 *
 * and of many with a page for each group: `href` is where, and that page is
 *
 *     <opis:index-part name="1951" count="12"><opis:group name href count/> … <opis:document/> …</opis:index-part>
 */
export function indexPages({ documents }: Edition, settings: EditionSettings): IndexPage[] {
  const groups = documentGroups(documents, settings.group);
  const tells = new Set(documents.map(({ header }) => header.languages.join(' '))).size > 1;
  const listed = (some: readonly SourceDocument[]) => some.map((document) => documentData(document, tells));
  const groupElement = ({ name, path, documents: its }: DocumentGroup, children: XmlElement[] = []) =>
    dataElement('group', { name, href: path, count: String(its.length) }, children);
  const content =
    groups.length === 0
      ? listed(documents)
      : groups.map((group) => groupElement(group, group.path === undefined ? listed(group.documents) : []));
  const index = dataElement('index', { count: String(documents.length) }, content);
  return [
    { path: 'index.html', data: dataDocument(index), documents },
    ...groups.flatMap(({ name, path, documents: its }) => {
      if (path === undefined) return [];
      const attributes = { name, count: String(its.length) };
      const part = dataElement('index-part', attributes, [
        ...groups.map((group) => groupElement(group)),
        ...listed(its),
      ]);
      return [{ path, data: dataDocument(part), documents: its }];
    }),
  ];
}

/**
 * One document as it stands in lists:
 *
 *     <opis:document title href>
 *       <date xmlns="http://www.tei-c.org/ns/1.0" when="…">…</date>
 *       <opis:sender/> … <opis:recipient/> … <opis:copy/> … <opis:signature/> … <opis:language/> …
 *     </opis:document>
 *
 * @param tells whether the languages of a document tell it from others
 */
export function documentData(document: SourceDocument, tells = true): XmlElement {
  const { titles, date, correspondents, signatures, languages } = document.header;
  const people = (role: Correspondent['role'], name: string) =>
    correspondents
      .filter((person) => person.role === role)
      .map((person) => dataElement(name, {}, [person.name]));
  return dataElement('document', { title: titles[0] ?? '', href: documentPath(document) }, [
    date && teiElement('date', attributesOf(date), [date.text]),
    ...people('sender', 'sender'),
    ...people('recipient', 'recipient'),
    ...people('copy', 'copy'),
    ...signatures.map((signature) => dataElement('signature', {}, [signature])),
    ...(tells ? languages : []).map((language) => dataElement('language', {}, [language])),
  ]);
}

function attributesOf({ when, notBefore, notAfter, from, to }: CatalogueDate) {
  return { when, notBefore, notAfter, from, to };
}
