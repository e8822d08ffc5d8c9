import { attribute } from '../edition/attribute.ts';
import { descendants } from '../edition/descendants.ts';
import { idsOf } from '../edition/ids-of.ts';
import { teiNamespace } from '../edition/namespaces.ts';
import type { XmlDocument, XmlElement, XmlNode } from '../edition/xml-tree.ts';

export interface NoteOrder {
  /** The `note`s and `app`s of a document's text in the order in which a reader meets their marks. */
  readonly notes: readonly XmlElement[];
  /** For each element of the text that notes point at, the places of these notes in the order, from 1. */
  readonly marks: ReadonlyMap<XmlElement, readonly number[]>;
}

/**
 * The order of the notes of a text. The mark of a note stands where what it belongs to ends: the elements that it
 * points at (of a range the last), else the note itself. Of two things that end together the inner one comes first.
 */
export function noteOrder(document: XmlDocument): NoteOrder {
  const texts = textsBelow(document.root);
  const notes: XmlElement[] = [];
  for (const text of texts) {
    for (const element of descendants(text)) if (isNote(element)) notes.push(element);
  }
  const targets = new Map<XmlElement, readonly XmlElement[]>();
  for (const note of notes) {
    const found = targetsOf(note, document, texts);
    if (found.length > 0) targets.set(note, found);
  }
  if (targets.size === 0) return { notes, marks: new Map() };

  const places = placesIn(texts);
  const order = notes
    .map((note) => {
      const [place = note] = inOrder(targets.get(note) ?? [], places);
      const { start, end, depth } = places.get(place) as Place;
      // What a note holds is shown elsewhere: it ends where it begins.
      return { note, end: isNote(place) ? start : end, depth };
    })
    .sort((a, b) => a.end - b.end || b.depth - a.depth)
    .map(({ note }) => note);
  const marks = new Map<XmlElement, number[]>();
  order.forEach((note, index) => {
    for (const target of new Set(targets.get(note))) {
      const numbers = marks.get(target);
      if (numbers === undefined) marks.set(target, [index + 1]);
      else numbers.push(index + 1);
    }
  });
  return { notes: order, marks };
}

/** The `text`s of a document; of a corpus, those of all its documents, in order. */
function textsBelow(root: XmlElement): XmlElement[] {
  return root.children.flatMap((child) => {
    if (isTei(child, 'text')) return [child as XmlElement];
    return isTei(child, 'TEI') || isTei(child, 'teiCorpus') ? textsBelow(child as XmlElement) : [];
  });
}

interface Place {
  /** The number of the element among the nodes of the text, and that of the last node in it. */
  readonly start: number;
  end: number;
  readonly depth: number;
}

function placesIn(texts: readonly XmlElement[]): ReadonlyMap<XmlElement, Place> {
  const places = new Map<XmlElement, Place>();
  let number = 0;
  for (const text of texts) {
    const stack: { node: XmlNode; depth: number; leave?: true }[] = [{ node: text, depth: 0 }];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      const { node, depth } = next;
      if (node.kind === 'element' && next.leave) {
        (places.get(node) as Place).end = number;
        continue;
      }
      number++;
      if (node.kind !== 'element') continue;
      places.set(node, { start: number, end: number, depth });
      stack.push({ node, depth, leave: true });
      for (let index = node.children.length - 1; index >= 0; index--) {
        stack.push({ node: node.children[index] as XmlNode, depth: depth + 1 });
      }
    }
  }
  return places;
}

/** The elements of the text that a note or an entry of an apparatus points at within its document: of a range its end. */
function targetsOf(note: XmlElement, document: XmlDocument, texts: readonly XmlElement[]): XmlElement[] {
  const names = note.localName === 'note' ? ['targetEnd', 'target'] : ['to', 'from'];
  const pointers = names.map((name) => attribute(note, name)).find((value) => value !== undefined);
  if (pointers === undefined) return [];
  return pointers.split(/[ \t\r\n]+/).flatMap((pointer) => {
    const target = pointer.startsWith('#') ? idsOf(document).get(pointer.slice(1)) : undefined;
    return target && target !== note && texts.some((text) => isWithin(target, text)) ? [target] : [];
  });
}

function isWithin(element: XmlElement, ancestor: XmlElement): boolean {
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    if (current === ancestor) return true;
  }
  return false;
}

function inOrder(elements: readonly XmlElement[], places: ReadonlyMap<XmlElement, Place>): XmlElement[] {
  return [...elements].sort((a, b) => (places.get(a)?.start ?? 0) - (places.get(b)?.start ?? 0));
}

/** A note of an entry of the apparatus is part of the entry; one that the text has in its line is shown there. */
function isNote(element: XmlElement): boolean {
  if (isTei(element, 'app')) return true;
  if (!isTei(element, 'note') || attribute(element, 'place') === 'inline') return false;
  return element.parent === null || !isTei(element.parent, 'app');
}

function isTei(node: XmlNode, localName: string): boolean {
  return node.kind === 'element' && node.localName === localName && node.namespace === teiNamespace;
}
