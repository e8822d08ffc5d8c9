import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import type { ActivityPart, RecordSetPart } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { dataDocument, dataElement } from '../pages/data-element.ts';
import { documentData } from '../pages/index-data.ts';
import { entryPath } from '../pages/site-paths.ts';
import type { DocumentGraph } from './document-graph.ts';
import { type EditionGraph, pageOf } from './edition-graph.ts';
import type { EntryGraph } from './entry-graphs.ts';
import { ownTerms } from './own-terms.ts';

/** A page that answers for things which have none of their own otherwise. */
export interface GraphPage {
  readonly path: string;
  readonly data: XmlDocument;
  /** Whether it tells of documents and entries. */
  readonly isOfEdition: boolean;
}

/** Pages for the levels of archives, for the edition's own terms, and for how the site was made. */
export function graphPages(
  { recordSets, activity }: Pick<EditionGraph, 'recordSets' | 'activity'>,
  documents: readonly DocumentGraph[],
  entries: ReadonlyMap<Iri, EntryGraph>,
): GraphPage[] {
  const within = documentsByLevel(documents);
  return [
    ...recordSets.map((set) => ({
      path: `${pageOf(set.iri)}.html`,
      data: levelData(set, recordSets, within.get(set.iri) ?? [], entries),
      isOfEdition: true,
    })),
    { path: 'vocab.html', data: termsData(), isOfEdition: false },
    { path: 'prov.html', data: activityData(activity), isOfEdition: false },
  ];
}

/**
 *     <opis:archive-level label number level>
 *       <opis:holder label href/>
 *       <opis:above label href/> … <opis:below label href/> …
 *       <opis:document …/> … (as in the index)
 *     </opis:archive-level>
 */
function levelData(
  set: RecordSetPart,
  all: readonly RecordSetPart[],
  documents: readonly SourceDocument[],
  entries: ReadonlyMap<Iri, EntryGraph>,
): XmlDocument {
  const above: RecordSetPart[] = [];
  for (let parent = parentOf(set, all); parent; parent = parentOf(parent, all)) above.unshift(parent);
  const holder = entries.get((above[0] ?? set).holder ?? '')?.entry;
  const link = (name: string, { label, iri }: RecordSetPart) =>
    dataElement(name, { label, href: `${pageOf(iri)}.html` });
  return dataDocument(
    dataElement('archive-level', { label: set.label, number: set.number, level: set.level }, [
      holder && dataElement('holder', { label: holder.label, href: entryPath(holder) }),
      ...above.map((one) => link('above', one)),
      ...all.filter(({ parent }) => parent === set.iri).map((one) => link('below', one)),
      ...documents.map((document) => documentData(document)),
    ]),
  );
}

function parentOf({ parent }: RecordSetPart, all: readonly RecordSetPart[]): RecordSetPart | undefined {
  return parent === undefined ? undefined : all.find(({ iri }) => iri === parent);
}

/** The documents of which a copy lies in a level, or in one below it. */
function documentsByLevel(documents: readonly DocumentGraph[]): ReadonlyMap<Iri, readonly SourceDocument[]> {
  const found = new Map<Iri, SourceDocument[]>();
  for (const { document, recordSets } of documents) {
    for (const iri of new Set(recordSets.map((set) => set.iri))) {
      const same = found.get(iri);
      if (same) same.push(document);
      else found.set(iri, [document]);
    }
  }
  return found;
}

/** `<opis:terms><opis:term id label definition/> …</opis:terms>` */
function termsData(): XmlDocument {
  const terms: XmlElement[] = ownTerms.map(({ iri, label, definition }) =>
    dataElement('term', { id: iri.replace(/^.*#/, ''), label: label.value, definition: definition.value }),
  );
  return dataDocument(dataElement('terms', {}, terms));
}

/** `<opis:making program ended><opis:plan id name/> …</opis:making>` */
function activityData({ program, stylesheets, ended }: ActivityPart): XmlDocument {
  return dataDocument(
    dataElement(
      'making',
      { program: program.name, ended },
      stylesheets.map(({ iri, name }) => dataElement('plan', { id: iri.replace(/^.*#/, ''), name })),
    ),
  );
}
