import type { Mention } from '../../edition/mention.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import type { Entry, EntryList } from '../../edition/register.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { textContent } from '../../edition/text-content.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import { dataDocument, dataElement } from './data-element.ts';
import { documentTitle } from './document-title.ts';
import type { EditionMentions } from './entry-mentions.ts';
import { documentPath, entryPath, registerPath } from './site-paths.ts';
import { sortKey } from './sort-key.ts';

/** A register with more entries than this is a list of names, each of which leads to the page of its entry. */
const fewEntries = 100;

/** Whether the page of a list of entries names them only. */
export function isListOfNames({ document, entries }: EntryList): boolean {
  return document === undefined || entries.length > fewEntries;
}

/**
 * The page of a register:
 *
 *     <opis:register title kind>
 *       <opis:entry id kind label href>
 *         <person …/>
 *         <opis:mentions title href><opis:mention anchor>the words</opis:mention> …</opis:mentions> …
 *       </opis:entry> …
 *     </opis:register>
 *
 * or, of many entries, a list of names in alphabetical order, by their first letters (`#` for others):
 *
 *     <opis:register title kind>
 *       <opis:letter name="A"><opis:name id label href mentions="12"/> …</opis:letter> …
 *     </opis:register>
 *
 * `title` is '' where the entries come out of several documents.
 */
export function registerData(register: EntryList, mentions: EditionMentions): XmlDocument {
  const attributes = { title: registerTitle(register), kind: register.kind };
  const entries = isListOfNames(register)
    ? letters(register, mentions)
    : register.entries.map((entry) => entryElement(entry, mentions));
  return dataDocument(dataElement('register', attributes, entries));
}

function letters({ entries }: EntryList, mentions: EditionMentions): XmlElement[] {
  const sorted = entries
    .map((entry) => ({ entry, key: sortKey(entry) }))
    .sort((a, b) => (a.key !== b.key ? (a.key < b.key ? -1 : 1) : a.entry.id < b.entry.id ? -1 : 1));
  const byLetter = new Map<string, XmlElement[]>();
  for (const { entry, key } of sorted) {
    const letter = /^\p{L}/u.exec(key)?.[0].toUpperCase() ?? '#';
    const { id, label } = entry;
    const count = String(new Set(mentions.byEntry.get(entry)?.map(({ document }) => document)).size);
    const name = dataElement('name', { id, label, href: entryPath(entry), mentions: count });
    const list = byLetter.get(letter);
    if (list) list.push(name);
    else byLetter.set(letter, [name]);
  }
  return [...byLetter].map(([name, names]) => dataElement('letter', { name }, names));
}

/** The title of a register's file; '' where there is none. */
export function registerTitle({ document }: EntryList): string {
  return document ? documentTitle(document) : '';
}

/** The page of one entry: `<opis:entry-page title register kind>` (title, path and kind of its register) around an entry as above. */
export function entryData(entry: Entry, mentions: EditionMentions): XmlDocument {
  const attributes = {
    title: registerTitle(entry.register),
    register: registerPath(entry.register),
    kind: entry.kind,
  };
  return dataDocument(dataElement('entry-page', attributes, [entryElement(entry, mentions)]));
}

function entryElement(entry: Entry, mentions: EditionMentions): XmlElement {
  const { id, kind, label, element } = entry;
  return dataElement('entry', { id, kind, label, href: entryPath(entry) }, [
    element,
    ...mentionElements(mentions.byEntry.get(entry) ?? []),
  ]);
}

function mentionElements(mentions: readonly Mention[]): XmlElement[] {
  const byDocument = new Map<SourceDocument, Mention[]>();
  for (const mention of mentions) {
    const known = byDocument.get(mention.document);
    if (known) known.push(mention);
    else byDocument.set(mention.document, [mention]);
  }
  return [...byDocument].map(([document, places]) =>
    dataElement(
      'mentions',
      { title: document.header.titles[0] ?? '', href: documentPath(document) },
      places.map(({ anchor, element }) =>
        dataElement('mention', { anchor }, [normalizeSpace(textContent(element))]),
      ),
    ),
  );
}
