import type { Element, Root } from 'hast';
import type { XmlElement, XmlNode } from '../../../src/edition/xml-tree.ts';
import { hasClass } from './render-fixtures.ts';

/** What pages say in the text's place: numbers of notes and pages, names of statements, ways back. */
const generated = [
  ...['anchor', 'back-link', 'break', 'note-mark', 'statement-name', 'stretch-kind', 'targets'],
  // Those of the margin are looked for themselves.
  'margin-note',
];

/** Elements that stand within words; any other may end one, or have something said beside it. */
const withinWords = new Set(['c', 'ex', 'g', 'hi']);

/** Letters and digits alone: spaces and signs may stand otherwise. */
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/**
 * The words of some nodes of the source as a reader is to get them: of a `choice` the form that is shown, notes left out,
 * which stand elsewhere.
 */
export function sourceWords(nodes: readonly XmlNode[], notes: ReadonlySet<XmlElement>): string[] {
  let text = '';
  const walk = (node: XmlNode): void => {
    if (node.kind === 'text') text += node.value;
    if (node.kind !== 'element' || notes.has(node)) return;
    const space = withinWords.has(node.localName) ? '' : ' ';
    text += space;
    for (const child of node.localName === 'choice' ? chosen(node) : node.children) walk(child);
    text += space;
  };
  for (const node of nodes) walk(node);
  return text
    .split(/\s+/)
    .map(letters)
    .filter((word) => word !== '');
}

function chosen(choice: XmlElement): readonly XmlNode[] {
  const parts = choice.children.filter((child) => child.kind === 'element');
  for (const name of ['corr', 'reg', 'expan']) {
    const found = parts.find(({ localName }) => localName === name);
    if (found) return [found];
  }
  return parts.slice(0, 1);
}

/** The letters of a part of a page, without what the page says itself. */
export function shownLetters(node: Element | Root | undefined): string {
  if (node === undefined) return '';
  let text = '';
  const walk = (parent: Element | Root): void => {
    for (const child of parent.children) {
      if (child.type === 'text') text += child.value;
      if (child.type === 'element' && !generated.some((name) => hasClass(child, name))) walk(child);
    }
  };
  walk(node);
  return letters(text);
}
