import { attribute } from '../edition/attribute.ts';
import { descendants } from '../edition/descendants.ts';
import { teiNamespace } from '../edition/namespaces.ts';
import { normalizeSpace } from '../edition/normalize-space.ts';
import { type Entry, type EntryKind, entryKinds, type Register } from '../edition/register.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { textContent } from '../edition/text-content.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlElement } from '../edition/xml-tree.ts';

/** Entries of TEI P5, section 14.3, with the element that names them. */
const kinds: Readonly<Record<string, readonly [kind: EntryKind, nameElement: string]>> = {
  person: ['person', 'persName'],
  org: ['org', 'orgName'],
  place: ['place', 'placeName'],
};

type FoundEntry = Omit<Entry, 'register'>;

export interface ReadRegister {
  /** One for each kind of entry that the file holds, in the order of `entryKinds`. */
  readonly registers: readonly Register[];
  /** Entries that nothing can point to. */
  readonly withoutId: readonly XmlElement[];
}

/** The registers in a TEI file: each `person`, `org` and `place` with an `xml:id`, wherever it stands. */
export function readRegister(document: SourceDocument): ReadRegister {
  const entries = new Map<EntryKind, FoundEntry[]>();
  const withoutId: XmlElement[] = [];
  for (const element of descendants(document.tree.root)) {
    const [kind, nameElement] = (element.namespace === teiNamespace && kindOf(element)) || [];
    if (kind === undefined || nameElement === undefined) continue;
    const id = xmlId(element);
    if (id) {
      const list = entries.get(kind) ?? [];
      entries.set(kind, list);
      list.push({ kind, id, ...namesOf(element, nameElement, id), element });
    } else if (!pointsElsewhere(element)) withoutId.push(element);
  }
  const registers = entryKinds.flatMap((kind) => {
    const list = entries.get(kind);
    return list ? [register(document, kind, list)] : [];
  });
  return { registers, withoutId };
}

function register(document: SourceDocument, kind: EntryKind, list: readonly FoundEntry[]): Register {
  const entries: Entry[] = [];
  const result: Register = { document, kind, entries };
  for (const entry of list) entries.push({ ...entry, register: result });
  return result;
}

function kindOf(element: XmlElement): readonly [EntryKind, string] | undefined {
  const known = Object.hasOwn(kinds, element.localName) ? kinds[element.localName] : undefined;
  if (known?.[0] !== 'org') return known;
  const isRepository =
    attribute(element, 'type') === 'repository' ||
    (element.parent?.localName === 'listOrg' && attribute(element.parent, 'type') === 'repositories');
  return isRepository ? ['repo', known[1]] : known;
}

/** In a list of events, say, a `person` may be no more than a pointer to the entry in another register. */
function pointsElsewhere(element: XmlElement): boolean {
  return [element, ...element.children].some(
    (node) => node.kind === 'element' && pointers.some((name) => attribute(node, name) !== undefined),
  );
}

const pointers = ['ref', 'key', 'sameAs', 'copyOf', 'corresp'];

/** Names of the entry itself, not of entries within it or of others that it speaks of. */
function namesOf(element: XmlElement, nameElement: string, id: string): { label: string; names: string[] } {
  const own = element.children.filter(
    (child): child is XmlElement =>
      child.kind === 'element' && child.namespace === teiNamespace && child.localName === nameElement,
  );
  const main = own.find((name) => !isVariant(name)) ?? own[0];
  const names = [...(main ? [main] : []), ...own]
    .map((name) => normalizeSpace(textContent(name)))
    .filter((name) => name !== '');
  return { label: names[0] ?? id, names: [...new Set(names)] };
}

function isVariant(name: XmlElement): boolean {
  const type = attribute(name, 'type');
  return type === 'variant' || type === 'abbreviation' || type === 'alternative';
}
