import { attribute } from '../edition/attribute.ts';
import { teiNamespace } from '../edition/namespaces.ts';
import { normalizeSpace } from '../edition/normalize-space.ts';
import type { EntryKind } from '../edition/register.ts';
import { textContent } from '../edition/text-content.ts';
import type { XmlElement } from '../edition/xml-tree.ts';

/** Entries of TEI P5, sections 3.12 and 14.3, with the elements that name them, the best first. */
const kinds: Readonly<Record<string, readonly [kind: EntryKind, names: readonly string[]]>> = {
  person: ['person', ['persName', 'name']],
  personGrp: ['person', ['persName', 'orgName', 'name']],
  org: ['org', ['orgName', 'name']],
  place: ['place', ['placeName', 'geogName', 'settlement', 'region', 'country', 'district', 'bloc', 'name']],
  event: ['event', ['eventName', 'label', 'head', 'desc']],
  bibl: ['work', ['title']],
  biblStruct: ['work', ['title']],
  biblFull: ['work', ['title']],
};

/** A label that is made of all the words of an entry has at most so many characters. */
const longestLabel = 80;

/**
 * The kind of entry that an element is; undefined for any other element, for a bibliographic description that stands in no
 * `listBibl` or in one of the header, and for what is part of another entry.
 */
export function entryKind(element: XmlElement): EntryKind | undefined {
  if (element.namespace !== teiNamespace || !Object.hasOwn(kinds, element.localName)) return undefined;
  const [kind] = kinds[element.localName] as readonly [EntryKind, readonly string[]];
  if (kind === 'work' || kind === 'event') return isListed(element) ? kind : undefined;
  return kind === 'org' && isRepository(element) ? 'repo' : kind;
}

/** The name to show of an entry, and all its names, not those of entries within it or of others that it speaks of. */
export function entryNames(element: XmlElement, id: string): { label: string; names: string[] } {
  const [, nameElements] = kinds[element.localName] as readonly [EntryKind, readonly string[]];
  for (const localName of nameElements) {
    const own = namedChildren(element, localName);
    const main = own.find((name) => !isVariant(name)) ?? own[0];
    const names = [...(main ? [main] : []), ...own].map(wordsOf).filter((name) => name !== '');
    if (names[0] !== undefined) return { label: names[0], names: [...new Set(names)] };
  }
  const label = shortened(wordsOf(element)) || id;
  return { label, names: label === id ? [] : [label] };
}

/** Whether an entry has a name, and not only words about it. */
export function isNamed(element: XmlElement): boolean {
  const [, nameElements] = kinds[element.localName] as readonly [EntryKind, readonly string[]];
  return nameElements.some((name) => namedChildren(element, name).some((child) => wordsOf(child) !== ''));
}

/** Children of one name; of a structured bibliographic description those of its levels. */
function namedChildren(element: XmlElement, localName: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.kind !== 'element' || child.namespace !== teiNamespace) return [];
    if (child.localName === localName) return [child];
    return /^(?:analytic|monogr|titleStmt|fileDesc)$/.test(child.localName)
      ? namedChildren(child, localName)
      : [];
  });
}

const wordsOf = (element: XmlElement): string => normalizeSpace(textContent(element));

function shortened(words: string): string {
  if (words.length <= longestLabel) return words;
  return `${words
    .slice(0, longestLabel)
    .replace(/[^ ]*$/, '')
    .trim()} …`;
}

function isVariant(name: XmlElement): boolean {
  const type = attribute(name, 'type');
  return type === 'variant' || type === 'abbreviation' || type === 'alternative';
}

function isRepository(element: XmlElement): boolean {
  return (
    attribute(element, 'type') === 'repository' ||
    (element.parent?.localName === 'listOrg' && attribute(element.parent, 'type') === 'repositories')
  );
}

function isListed(element: XmlElement): boolean {
  if (!/^list(?:Bibl|Event)$/.test(element.parent?.localName ?? '')) return false;
  const isWork = element.localName !== 'event';
  for (let above = element.parent; above; above = above.parent) {
    if ((isWork && above.localName === 'teiHeader') || Object.hasOwn(kinds, above.localName)) return false;
  }
  return true;
}
