import type { Edition } from '../edition/edition.ts';
import { filesOfEdition } from '../edition/edition-ids.ts';
import { entryLists } from '../edition/entry-lists.ts';
import type { Entry, EntryList } from '../edition/register.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import type { EditionMentions } from './pages/entry-mentions.ts';

/** Which documents there are, as `OutputPage.inputs` say it. */
export const allDocuments = '*';

/** An entry as `OutputPage.inputs` name it. */
export function entryInput({ document, id }: Entry): string {
  return `${document.path}#${id}`;
}

/** Inputs in code-unit order, each once. */
export function sortedInputs(...inputs: readonly Iterable<string>[]): string[] {
  return [...new Set(inputs.flatMap((some) => [...some]))].sort();
}

/** What a document is made from beside what its pointers lead to: its file, those that it includes or asks for, and its corpus. */
export function documentInputs({ path, inclusions, corpus }: SourceDocument): string[] {
  return [path, ...(inclusions?.asked ?? []), ...(corpus ? documentInputs(corpus) : [])];
}

/** What is said of documents in lists: each, and that there are no others. */
export function listInputs(documents: readonly SourceDocument[]): string[] {
  return [allDocuments, ...documents.flatMap(documentInputs)];
}

/** What the page of an entry shows: the entry, its copies, which documents mention it, and those. */
export function entryInputs(entry: Entry, mentions: EditionMentions): string[] {
  return [
    entryInput(entry),
    `!${entryInput(entry)}`,
    ...(entry.copies ?? []).map(({ document }) => document.path),
    ...(mentions.byEntry.get(entry) ?? []).flatMap(({ document }) => documentInputs(document)),
  ];
}

/** What the page of a register shows: its file, since it has all entries that this has, or all documents; and each entry. */
export function registerInputs({ document, entries }: EntryList, mentions: EditionMentions): string[] {
  return [document?.path ?? allDocuments, ...entries.flatMap((entry) => entryInputs(entry, mentions))];
}

/** All that an edition is made from. */
export function editionInputs(edition: Edition): string[] {
  return sortedInputs(
    [allDocuments],
    filesOfEdition(edition).flatMap(documentInputs),
    entryLists(edition).flatMap(({ entries }) => entries.map(entryInput)),
  );
}
