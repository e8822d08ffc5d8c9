import { elementsNamed } from '../edition/document-elements.ts';
import type { PlacedElement } from '../edition/placed-element.ts';
import {
  type Entry,
  type EntryKind,
  type EntryList,
  entryKinds,
  entrySpaces,
  type Register,
} from '../edition/register.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { isNamed } from './entry-element.ts';
import { entriesBelow, type FoundEntry } from './read-register.ts';

/** What the list of a kind is called in addresses. */
const listNames: Readonly<Record<EntryKind, string>> = {
  person: 'persons',
  org: 'organizations',
  place: 'places',
  repo: 'repositories',
  work: 'works',
  event: 'events',
};

/** Where documents carry entries, beside the text. */
const besideText = ['back', 'standOff'];

/** Where headers list them: who takes part, where it takes place, what the source speaks of. A `listBibl` there is the source itself. */
const inHeader = ['particDesc', 'settingDesc', 'sourceDesc'];

/**
 * The entries that documents carry in their `back` or `standOff`, and that their headers list. One entry repeated in many,
 * under one id, is one entry: that of the register file; where no register has it, the longest of the copies, of equals that of
 * the first document by path. The ids of a header (`spk1`) may be those of its file alone: an entry there that has its id in
 * common with others, and no name, is an entry of its own, under the id of its document and its own. One that has no name at
 * all (“a man”, who speaks) stays with its document.
 *
 * @returns the registers with the copies of their entries; and what no register has, a list for each kind, by label and then by id
 */
export function collectEntries(
  documents: readonly SourceDocument[],
  registers: readonly Register[],
): { registers: Register[]; collected: EntryList[] } {
  const found = new Map<string, FoundEntry[]>();
  for (const document of [...documents].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const entry of entriesIn(document, besideText)) add(found, entry);
  }
  const names = new Map<string, Set<string>>();
  const nameAll = (entry: Pick<Entry, 'kind' | 'id' | 'names'>): void => {
    const known = names.get(keyOf(entry)) ?? new Set();
    for (const name of entry.names) known.add(name);
    names.set(keyOf(entry), known);
  };
  for (const { entries } of registers) entries.forEach(nameAll);
  for (const copies of found.values()) copies.forEach(nameAll);
  for (const document of [...documents].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const entry of entriesIn(document, inHeader)) {
      if (!isNamed(entry.element)) continue;
      const known = names.get(keyOf(entry));
      const isOwn = known !== undefined && !entry.names.some((name) => known.has(name));
      const one = isOwn ? { ...entry, id: `${document.id}-${entry.id}` } : entry;
      add(found, one);
      nameAll(one);
    }
  }
  if (found.size === 0) return { registers: [...registers], collected: [] };
  const known = registers.map((register) => withCopies(register, found));
  for (const register of registers) for (const entry of register.entries) found.delete(keyOf(entry));
  const rest = [...found.values()].map(oneOf);
  const collected = entryKinds.flatMap((kind) => {
    const entries = rest.filter((entry) => entry.kind === kind).sort(byLabel);
    return entries.length > 0 ? [listOf(listNames[kind], kind, entries)] : [];
  });
  return { registers: known, collected };
}

function* entriesIn(document: SourceDocument, places: readonly string[]): Generator<FoundEntry> {
  for (const name of places) {
    for (const root of elementsNamed(document.tree, name)) {
      if (!isWithinAnother(root)) yield* entriesBelow(root, document).entries;
    }
  }
}

function add(found: Map<string, FoundEntry[]>, entry: FoundEntry): void {
  const same = found.get(keyOf(entry));
  if (same) same.push(entry);
  else found.set(keyOf(entry), [entry]);
}

function keyOf({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `${entrySpaces[kind]} ${id}`;
}

/** A `back` of a text within a `back` is searched with it. */
function isWithinAnother({ parent }: PlacedElement['element']): boolean {
  for (let above = parent; above; above = above.parent) {
    if (besideText.includes(above.localName) || inHeader.includes(above.localName)) return true;
  }
  return false;
}

function withCopies(register: Register, found: ReadonlyMap<string, readonly FoundEntry[]>): Register {
  const entries: Entry[] = [];
  const result: Register = { ...register, entries };
  for (const entry of register.entries) {
    const copies = (found.get(keyOf(entry)) ?? []).map(placed);
    entries.push({ ...entry, register: result, ...(copies.length > 0 && { copies }) });
  }
  return result;
}

/** One entry of all its copies. */
function oneOf(copies: readonly FoundEntry[]): FoundEntry {
  let main = copies[0] as FoundEntry;
  for (const copy of copies) if (lengthOf(copy) > lengthOf(main)) main = copy;
  const others = copies.filter((copy) => copy !== main).map(placed);
  return others.length > 0 ? { ...main, copies: others } : main;
}

function lengthOf({ element }: FoundEntry): number {
  return element.end - element.start;
}

function placed({ document, element }: FoundEntry): PlacedElement {
  return { document, element };
}

function byLabel(a: FoundEntry, b: FoundEntry): number {
  const [first, second] = [a.label.toLowerCase(), b.label.toLowerCase()];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function listOf(id: string, kind: EntryKind, found: readonly FoundEntry[]): EntryList {
  const entries: Entry[] = [];
  const result: EntryList = { id, kind, entries };
  for (const entry of found) entries.push({ ...entry, register: result });
  return result;
}
