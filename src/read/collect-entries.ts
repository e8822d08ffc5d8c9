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
import { entriesBelow, type FoundEntry } from './read-register.ts';

/** What the list of a kind is called in addresses. */
const names: Readonly<Record<EntryKind, string>> = {
  person: 'persons',
  org: 'organizations',
  place: 'places',
  repo: 'repositories',
  work: 'works',
  event: 'events',
};

/**
 * The entries that documents carry in their `back` or `standOff`. One entry repeated in many, under one id, is one entry: that of
 * the register file; where no register has it, the longest of the copies, of equals that of the first document by path.
 *
 * @returns the registers with the copies of their entries; and what no register has, a list for each kind, by label and then by id
 */
export function collectEntries(
  documents: readonly SourceDocument[],
  registers: readonly Register[],
): { registers: Register[]; collected: EntryList[] } {
  const found = new Map<string, FoundEntry[]>();
  for (const document of [...documents].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    for (const name of ['back', 'standOff']) {
      for (const root of elementsNamed(document.tree, name)) {
        if (isWithinAnother(root)) continue;
        for (const entry of entriesBelow(root, document).entries) {
          const key = keyOf(entry);
          const same = found.get(key);
          if (same) same.push(entry);
          else found.set(key, [entry]);
        }
      }
    }
  }
  if (found.size === 0) return { registers: [...registers], collected: [] };
  const known = registers.map((register) => withCopies(register, found));
  for (const register of registers) for (const entry of register.entries) found.delete(keyOf(entry));
  const rest = [...found.values()].map(oneOf);
  const collected = entryKinds.flatMap((kind) => {
    const entries = rest.filter((entry) => entry.kind === kind).sort(byLabel);
    return entries.length > 0 ? [listOf(names[kind], kind, entries)] : [];
  });
  return { registers: known, collected };
}

function keyOf({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `${entrySpaces[kind]} ${id}`;
}

/** A `back` of a text within a `back` is searched with it. */
function isWithinAnother({ parent }: PlacedElement['element']): boolean {
  for (let above = parent; above; above = above.parent) {
    if (above.localName === 'back' || above.localName === 'standOff') return true;
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
