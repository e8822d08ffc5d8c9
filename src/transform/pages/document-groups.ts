import type { CatalogueDate } from '../../edition/catalogue-entry.ts';
import type { EditionSettings } from '../../edition/settings.ts';
import type { SourceDocument } from '../../edition/source-document.ts';

/** With more documents than this the index is divided, unless the configuration says otherwise. */
const few = 12;

/** With more documents than this each group has a page of its own: a browser is to have the index at once. */
const many = 200;

/** Documents that the index shows together. */
export interface DocumentGroup {
  /** A year or a folder; '' for documents without. */
  readonly name: string;
  /** Where its own page stands in the site; absent: it is a part of the index. */
  readonly path?: string;
  readonly documents: readonly SourceDocument[];
}

/** The groups of the index in order, those without a name last; none where it is one list. Within each the order is that of the edition. */
export function documentGroups(
  documents: readonly SourceDocument[],
  group: EditionSettings['group'],
): DocumentGroup[] {
  if (group === 'none' || (group === undefined && documents.length <= few)) return [];
  const nameOf = group === 'folder' ? folderOf : ({ header }: SourceDocument) => yearOf(header.date);
  const found = new Map<string, SourceDocument[]>();
  for (const document of documents) {
    const name = nameOf(document);
    const same = found.get(name);
    if (same) same.push(document);
    else found.set(name, [document]);
  }
  if (found.size < 2) return [];
  const names = [...found.keys()].sort(group === 'folder' ? byCodeUnit : byYear);
  return names.map((name, index) => ({
    name,
    ...(documents.length > many && { path: `index/${pageName(name, index, group)}.html` }),
    documents: found.get(name) as SourceDocument[],
  }));
}

function pageName(name: string, index: number, group: EditionSettings['group']): string {
  if (group === 'folder') return String(index + 1);
  return name === '' ? 'undated' : name;
}

/** The folder of a document in the edition, `.` for the edition's own. */
function folderOf({ path }: SourceDocument): string {
  return path.split('/').slice(0, -1).join('/') || '.';
}

/** The year of a document, '' for none: the earliest that its date allows. */
function yearOf(date: CatalogueDate | undefined): string {
  const value = date?.when ?? date?.notBefore ?? date?.from ?? date?.notAfter ?? date?.to;
  return /^-?\d{4,}/.exec(value ?? '')?.[0] ?? '';
}

function byYear(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return Number(a) - Number(b) || byCodeUnit(a, b);
}

function byCodeUnit(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}
