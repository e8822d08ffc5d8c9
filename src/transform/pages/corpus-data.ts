import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import { dataElement } from './data-element.ts';
import { documentTitle } from './document-title.ts';
import { documentData } from './index-data.ts';
import { documentPath } from './site-paths.ts';

/** The documents of each corpus, in the order of its file. */
export function membersByCorpus(
  documents: readonly SourceDocument[],
): ReadonlyMap<SourceDocument, readonly SourceDocument[]> {
  const found = new Map<SourceDocument, SourceDocument[]>();
  for (const document of documents) {
    if (document.corpus === undefined) continue;
    const known = found.get(document.corpus);
    if (known) known.push(document);
    else found.set(document.corpus, [document]);
  }
  return found;
}

/**
 * The tree of a document, and at the end of its root what it has to do with others:
 *
 *     <opis:corpus title href/>                             the document that it is part of
 *     <opis:documents><opis:document …/> …</opis:documents>   those that are part of it (see index-data.ts)
 */
export function withCorpusData(
  { tree, corpus }: SourceDocument,
  members: readonly SourceDocument[] = [],
): XmlDocument {
  if (corpus === undefined && members.length === 0) return tree;
  const beside: XmlElement[] = [];
  if (corpus) {
    beside.push(dataElement('corpus', { title: documentTitle(corpus), href: documentPath(corpus) }));
  }
  if (members.length > 0)
    beside.push(
      dataElement(
        'documents',
        {},
        members.map((member) => documentData(member, false)),
      ),
    );
  const root = { ...tree.root, children: [...tree.root.children, ...beside] };
  return { ...tree, root, children: tree.children.map((child) => (child === tree.root ? root : child)) };
}
