import { type Entry, type EntryList, entrySpaces } from '../../edition/register.ts';
import type { SourceDocument } from '../../edition/source-document.ts';

/** Where a document's page stands in the site; text, source and graph stand beside it. */
export function documentPath(document: SourceDocument, ending = 'html'): string {
  return `doc/${document.id}.${ending}`;
}

/** Where an entry's page stands in the site. */
export function entryPath(entry: Entry): string {
  return `${entrySpaces[entry.kind]}/${entry.id}.html`;
}

/** Where a register's page stands in the site. */
export function registerPath({ id }: EntryList, ending = 'html'): string {
  return `registers/${id}.${ending}`;
}
