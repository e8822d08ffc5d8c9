import type { Mention } from '../../edition/mention.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import type { Entry, Register } from '../../edition/register.ts';
import { textContent } from '../../edition/text-content.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import { dataDocument, dataElement } from './data-element.ts';
import { documentTitle } from './document-title.ts';
import type { EditionMentions } from './entry-mentions.ts';
import { documentPath, entryPath, registerPath } from './site-paths.ts';

/**
 * The page of a register:
 *
 *     <opis:register title kind>
 *       <opis:entry id kind label href>
 *         <person …/>
 *         <opis:mentions title href><opis:mention anchor>the words</opis:mention> …</opis:mentions> …
 *       </opis:entry> …
 *     </opis:register>
 */
export function registerData(register: Register, mentions: EditionMentions): XmlDocument {
  const entries = register.entries.map((entry) => entryElement(entry, mentions));
  const attributes = { title: documentTitle(register.document), kind: register.kind };
  return dataDocument(dataElement('register', attributes, entries));
}

/** The page of one entry: `<opis:entry-page title register>` (title and path of its register) around an entry as above. */
export function entryData(entry: Entry, mentions: EditionMentions): XmlDocument {
  const attributes = {
    title: documentTitle(entry.register.document),
    register: registerPath(entry.register),
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
  const documents = [...new Set(mentions.map((mention) => mention.document))];
  return documents.map((document) => {
    const places = mentions.filter((mention) => mention.document === document);
    return dataElement(
      'mentions',
      { title: document.header.titles[0] ?? '', href: documentPath(document) },
      places.map(({ anchor, element }) =>
        dataElement('mention', { anchor }, [normalizeSpace(textContent(element))]),
      ),
    );
  });
}
