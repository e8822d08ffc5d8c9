import { attribute } from '../edition/attribute.ts';
import { descendants } from '../edition/descendants.ts';
import { type Entry, type EntryKind, entryKinds, type Register } from '../edition/register.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import { entryKind, entryNames } from './entry-element.ts';

/** An entry before it is known which list it belongs to. */
export type FoundEntry = Omit<Entry, 'register'>;

export interface ReadRegister {
  /** One for each kind of entry that the file holds, in the order of `entryKinds`. */
  readonly registers: readonly Register[];
  /** Entries that nothing can point to. */
  readonly withoutId: readonly XmlElement[];
}

/** The registers in a TEI file: each entry with an `xml:id`, wherever it stands. */
export function readRegister(document: SourceDocument): ReadRegister {
  const { entries, withoutId } = entriesBelow(document.tree.root, document);
  const stem = document.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const kinds = entryKinds.filter((kind) => entries.some((entry) => entry.kind === kind));
  const registers = kinds.map((kind) => {
    const id = kinds.length === 1 ? stem : `${stem}-${kind}`;
    return register(
      { id, document, kind },
      entries.filter((entry) => entry.kind === kind),
    );
  });
  return { registers, withoutId };
}

/** The entries below an element, in order. */
export function entriesBelow(
  root: XmlElement,
  document: SourceDocument,
): { entries: FoundEntry[]; withoutId: XmlElement[] } {
  const entries: FoundEntry[] = [];
  const withoutId: XmlElement[] = [];
  for (const element of descendants(root)) {
    const kind = entryKind(element);
    if (kind === undefined) continue;
    const id = xmlId(element);
    if (id) entries.push({ kind, id, ...entryNames(element, id), element, document });
    else if (mustHaveId(kind) && !pointsElsewhere(element)) withoutId.push(element);
  }
  return { entries, withoutId };
}

function register(of: Omit<Register, 'entries'>, list: readonly FoundEntry[]): Register {
  const entries: Entry[] = [];
  const result: Register = { ...of, entries };
  for (const entry of list) entries.push({ ...entry, register: result });
  return result;
}

/** Works and events are often listed only to be read. */
function mustHaveId(kind: EntryKind): boolean {
  return kind !== 'work' && kind !== 'event';
}

/** In a list of events, say, a `person` may be no more than a pointer to the entry in another register. */
function pointsElsewhere(element: XmlElement): boolean {
  return [element, ...element.children].some(
    (node) => node.kind === 'element' && pointers.some((name) => attribute(node, name) !== undefined),
  );
}

const pointers = ['ref', 'key', 'sameAs', 'copyOf', 'corresp'];
