import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { nameSpan } from '../edition/name-span.ts';
import { type Entry, type EntryList, entrySpaces, type Register } from '../edition/register.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { addressable } from './addressable.ts';
import { collectEntries } from './collect-entries.ts';
import { distinctIds } from './distinct-ids.ts';
import { readRegister } from './read-register.ts';

/**
 * The registers in the files of the register folder, in their order. A file without entries is
 * told and stands among the others, an entry that nothing can point to likewise.
 */
export function readRegisters(
  files: readonly SourceDocument[],
  documents: readonly SourceDocument[],
): {
  registers: Register[];
  /** The entries that only documents have. */
  collected: EntryList[];
  /** The files without entries. */
  others: SourceDocument[];
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const others: SourceDocument[] = [];
  const ofFiles = files.flatMap((document) => {
    const { file, source, tree } = document;
    const { registers: found, withoutId } = readRegister(document);
    if (found.length === 0) {
      others.push(document);
      diagnostics.push(
        finding('xml/not-a-register', file, {
          span: nameSpan(source, tree.root),
          message:
            'A file of the register folder should hold entries, such as `person`, `org` or `place`; this one has none.',
          hint: 'Move the file out of this folder, or give its entries an `xml:id`.',
        }),
      );
    }
    for (const element of withoutId) {
      diagnostics.push(
        finding('reference/entry-without-id', file, {
          span: nameSpan(source, element),
          message: `\`<${element.name}>\` should have an \`xml:id\`: without one nothing can point to this entry, and it is left out.`,
          hint: 'Give the entry an `xml:id`.',
        }),
      );
    }
    return found;
  });

  const { registers, collected } = collectEntries(documents, ofFiles);
  const lists = [...registers, ...collected];
  const ids = new Map<Entry, string>();
  for (const space of new Set(Object.values(entrySpaces))) {
    const entries = lists.filter(({ kind }) => entrySpaces[kind] === space).flatMap((list) => list.entries);
    const distinct = distinctIds(
      entries.map(({ id, element, document }) => ({
        id,
        element,
        file: document.file,
        source: document.source,
      })),
      'entry',
    );
    diagnostics.push(...distinct.diagnostics);
    for (const [index, entry] of entries.entries()) ids.set(entry, distinct.ids[index] as string);
  }
  const names = distinctNames(lists.map((list) => list.id));
  return {
    registers: registers.map((register, index) => renamed(register, names[index] as string, ids)),
    collected: collected.map((list, index) => renamed(list, names[registers.length + index] as string, ids)),
    others,
    diagnostics,
  };
}

/** Names that can stand in addresses and differ by more than capital letters. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((wanted) => {
    const safe = addressable(wanted);
    let name = safe;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${safe}-${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function renamed<List extends EntryList>(list: List, id: string, ids: ReadonlyMap<Entry, string>): List {
  if (list.id === id && list.entries.every((entry) => ids.get(entry) === entry.id)) return list;
  const entries: Entry[] = [];
  const result: List = { ...list, id, entries };
  for (const entry of list.entries) {
    entries.push({ ...entry, id: ids.get(entry) as string, register: result });
  }
  return result;
}
