import { attribute } from '../../../src/edition/attribute.ts';
import { textContent } from '../../../src/edition/text-content.ts';
import type { XmlElement, XmlNode } from '../../../src/edition/xml-tree.ts';

/** Elements that stand within words; any other may end one. */
const withinWords = new Set(['c', 'ex', 'g', 'hi']);

/** What is said about the text, for machines, is no part of it (xslt/text/unhandled.xsl). */
const about = new Set([
  'certainty',
  'index',
  'interp',
  'join',
  'link',
  'precision',
  'respons',
  'span',
  'standOff',
]);

/** Letters and digits alone: spaces and signs may stand otherwise. */
export const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** What is known of the document that words are taken from. */
export interface Known {
  /** Its notes, in the order of their marks. */
  readonly notes: readonly XmlElement[];
  /** The numbers of the notes that point at an element. */
  readonly marks: ReadonlyMap<XmlElement, readonly number[]>;
  /** What a pointer is shown by. */
  readonly labelOf: (pointer: string) => string;
}

/**
 * The words of some nodes of the source as a reading text has them: of a `choice` the form that is shown; for each note its
 * mark, `[1]`, in its place or behind what it points at.
 */
export function wordsOf(nodes: readonly XmlNode[], known: Known): string[] {
  const numbers = new Map(known.notes.map((note, index) => [note, index + 1]));
  const pointing = new Set([...known.marks.values()].flat());
  let text = '';
  const visit = (node: XmlNode): void => {
    if (node.kind === 'text') text += node.value;
    if (node.kind !== 'element' || about.has(node.localName)) return;
    const number = numbers.get(node);
    if (number !== undefined) {
      text += pointing.has(number) ? ' ' : ` ${mark(number)} `;
      return;
    }
    const space = withinWords.has(node.localName) ? '' : ' ';
    text += space + told(node, known);
    for (const child of node.localName === 'choice' ? shown(node) : node.children) visit(child);
    for (const each of known.marks.get(node) ?? []) text += ` ${mark(each)} `;
    text += space;
  };
  for (const node of nodes) visit(node);
  return text
    .split(/\s+/)
    .map((word) => (word.startsWith(sign) ? `[${word.slice(sign.length)}]` : letters(word)))
    .filter((word) => word !== '');
}

const sign = '\u0001';

/** A mark is told from words in brackets by a character that no document can contain. */
function mark(number: number): string {
  return `${sign}${number}`;
}

/** What an element without words is shown by: where a pointer points, the value of a statement. */
function told(element: XmlElement, { labelOf }: Known): string {
  if (textContent(element).trim() !== '') return '';
  if (element.localName === 'ref' || element.localName === 'ptr')
    return labelOf(attribute(element, 'target') ?? '');
  return element.localName === 'sex' ? (attribute(element, 'value') ?? '') : '';
}

function shown(choice: XmlElement): readonly XmlNode[] {
  const parts = choice.children.filter((child): child is XmlElement => child.kind === 'element');
  const found = ['corr', 'reg', 'expan'].map((name) => parts.find(({ localName }) => localName === name));
  return [found.find(Boolean) ?? parts[0]].filter((part): part is XmlElement => part !== undefined);
}

/** What a text may say by itself between two words of its source, each with the reason. */
export interface Own {
  readonly why: string;
  /** Sticky. */
  readonly pattern: RegExp;
}

/**
 * The first place at which a text does not have the words, one behind the other, once each, with nothing between them but
 * what it may say by itself; undefined where there is none.
 */
export function firstDifference(
  words: readonly string[],
  text: string,
  own: readonly Own[],
): string | undefined {
  let at = 0;
  const pass = () => {
    const { lastIndex } = matched(/[^\p{L}\p{N}\p{M}[<]+/uy, at) ?? { lastIndex: at };
    at = lastIndex;
  };
  const matched = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return pattern.test(text) ? { lastIndex: pattern.lastIndex } : undefined;
  };
  const passOwn = (): boolean => {
    for (const { pattern } of own) {
      const found = matched(pattern, at);
      if (!found) continue;
      at = found.lastIndex;
      return true;
    }
    return false;
  };
  const skipSign = () => {
    if (text[at] !== '[' && text[at] !== '<') return false;
    at++;
    return true;
  };
  for (const word of words) {
    for (;;) {
      pass();
      const end = endOf(word, text, at);
      if (end !== undefined) {
        at = end;
        break;
      }
      if (!passOwn() && !skipSign()) {
        return `“${word}” is not behind “${text.slice(Math.max(0, at - 60), at)}”, but “${text.slice(at, at + 60)}”`;
      }
    }
  }
  for (pass(); at < text.length; pass()) {
    if (!passOwn() && !skipSign()) return `more than the source: “${text.slice(at, at + 60)}”`;
  }
  return undefined;
}

/** Where a word ends that begins at a place, signs within it passed over. */
function endOf(word: string, text: string, from: number): number | undefined {
  if (word.startsWith('[')) return text.startsWith(word, from) ? from + word.length : undefined;
  let at = from;
  let rest = word;
  while (rest !== '') {
    const unit = text[at];
    if (unit === undefined) return undefined;
    if (rest.startsWith(unit)) {
      rest = rest.slice(1);
      at++;
    } else if (at > from && /[^\p{L}\p{N}\p{M}\s]/u.test(unit)) at++;
    else return undefined;
  }
  return at;
}
