import type { XmlElement } from '../edition/xml-tree.ts';
import type { SaxonNode } from '../engines/saxon-js.ts';
import type { SourceTree } from './source-tree.ts';
import type { Transformer } from './transformer.ts';

/** An entry that a document lists at its end: the number of all that say the same, and its node in the tree of the document. */
export interface RepeatedEntry {
  readonly number: string;
  readonly node: SaxonNode;
}

/** What an entry's line on a page depends on beside its own content. */
export interface EntryCircumstances {
  /** The language that it stands in; empty where nothing says it. */
  readonly language: string;
  /** Where a value of a pointer leads in the site; nothing where it leads nowhere. */
  readonly hrefOf: (pointer: string) => string | undefined;
  /** Whether an element has something that it has in this document only: a number, an anchor. */
  readonly isOwn: (element: XmlElement) => boolean;
}

/** The lists whose entries are copies of those of registers, where they stand at the end of a document. */
const listNames = new Set(['listBibl', 'listEvent', 'listObject', 'listOrg', 'listPerson', 'listPlace']);

/**
 * The entries that documents repeat at their ends, word for word: each is made into HTML once, and its line copied into
 * the other pages. Letters repeat the place of the writer and the person that they are written to hundreds of times.
 *
 * What a line is made from is all in the key that it is known by, so a page does not depend on what was made before it.
 */
export class RepeatedEntries {
  readonly #numbers = new Map<string, string>();
  /** The line by the number; absent while it is not made, null where it cannot be shared. */
  readonly #lines = new Map<string, SaxonNode | null>();

  /** The number of an entry; nothing for what is none, and for one whose line only this document can have. */
  numberOf(element: XmlElement, circumstances: EntryCircumstances): string | undefined {
    const list = element.parent;
    const place = list?.parent?.localName;
    if (list === null || !listNames.has(list.localName) || !(place === 'back' || place === 'standOff'))
      return undefined;
    const content: string[] = [circumstances.language, place, list.localName];
    if (!write(element, circumstances, content)) return undefined;
    const key = content.join('\u0000');
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = String(this.#numbers.size + 1);
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** The lines of the entries of some documents by their numbers; those that are not there yet are made. */
  linesOf(sources: readonly SourceTree[], transformer: Transformer): Record<string, SaxonNode> {
    const wanted = new Map<string, SaxonNode>();
    for (const source of sources) for (const { number, node } of source.entries) wanted.set(number, node);
    const missing = [...wanted].filter(([number]) => !this.#lines.has(number));
    if (missing.length > 0) {
      const made = transformer.makeEntryLines(
        sources,
        missing.map(([, node]) => node),
      );
      missing.forEach(([number], index) => {
        this.#lines.set(number, made?.[index] ?? null);
      });
    }
    const lines: Record<string, SaxonNode> = {};
    for (const number of wanted.keys()) {
      const line = this.#lines.get(number);
      if (line) lines[number] = line;
    }
    return lines;
  }
}

/** Writes what an element says; false where that is not the same in another document. */
function write(element: XmlElement, circumstances: EntryCircumstances, into: string[]): boolean {
  if (circumstances.isOwn(element)) return false;
  into.push('<', element.namespace, element.localName);
  for (const { namespace, localName, value } of element.attributes) {
    into.push(namespace, localName, value);
    if (!value.includes('#') && !value.includes(':')) continue;
    for (const pointer of value.split(/[ \t\r\n]+/)) {
      const href = circumstances.hrefOf(pointer);
      // What is within the document itself is another thing in each.
      if (href === undefined && pointer.startsWith('#')) return false;
      into.push(href ?? '');
    }
  }
  for (const child of element.children) {
    if (child.kind === 'text') into.push('"', child.value);
    else if (child.kind === 'element' && !write(child, circumstances, into)) return false;
  }
  into.push('>');
  return true;
}
