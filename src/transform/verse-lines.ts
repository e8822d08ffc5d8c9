import { attribute } from '../edition/attribute.ts';
import type { XmlElement, XmlNode } from '../edition/xml-tree.ts';

/** Parts of a text that verse is counted in. */
const parts = new Set('back body div div1 div2 div3 div4 div5 div6 div7 epilogue front prologue'.split(' '));

/** What stands between a line and its part. */
const between = new Set(['lg', 'sp', 'spGrp']);

/** What a play is counted through: the numbers go on from scene to scene and from act to act. */
const wholes = new Set(['back', 'body', 'epilogue', 'front', 'prologue']);
const kindsOfPlays = new Set(['comedy', 'drama', 'play', 'tragedy']);

export interface VerseLines {
  /** The numbers of the fifth lines, where verse is counted. */
  readonly numbers: ReadonlyMap<XmlElement, number>;
  /** For the second and third part of a line that is broken, the words of it that stand before. */
  readonly former: ReadonlyMap<XmlElement, string>;
}

/**
 * The lines of verse of a document, counted: a poem or a canto for itself, a play as a whole, as they are cited. Nothing is
 * counted where a line has a number of its own (`@n`). The parts of one line (`@part`) count once. Verse that is quoted, or
 * stands in a note, is not counted.
 *
 * @param elements all elements of the document, in document order
 */
export function verseLines(elements: readonly XmlElement[]): VerseLines {
  const lines = elements.filter(({ localName }) => localName === 'l');
  return { numbers: fifths(lines), former: formerParts(lines) };
}

function fifths(lines: readonly XmlElement[]): Map<XmlElement, number> {
  const spoken = new Set<XmlElement>();
  const places = lines.flatMap((line) => {
    const place = placeOf(line);
    if (place === undefined) return [];
    if (place.isSpoken) spoken.add(place.whole);
    return [{ line, ...place }];
  });
  const counted = new Map<XmlElement, XmlElement[]>();
  for (const { line, part, whole } of places) {
    const scope = spoken.has(whole) ? whole : part;
    const known = counted.get(scope);
    if (known) known.push(line);
    else counted.set(scope, [line]);
  }
  const numbers = new Map<XmlElement, number>();
  for (const all of counted.values()) {
    if (all.some((line) => attribute(line, 'n') !== undefined)) continue;
    let number = 0;
    for (const line of all) {
      if (isLaterPart(line)) continue;
      number += 1;
      if (number % 5 === 0) numbers.set(line, number);
    }
  }
  return numbers;
}

/** The part of the text that a line stands in, the whole that a play would be counted through, and whether it is spoken. */
function placeOf(line: XmlElement): { part: XmlElement; whole: XmlElement; isSpoken: boolean } | undefined {
  let isSpoken = false;
  let part = line.parent;
  for (; part !== null && between.has(part.localName); part = part.parent) {
    isSpoken ||= part.localName === 'sp';
  }
  if (part === null || !parts.has(part.localName)) return undefined;
  let whole = part;
  while (!isWhole(whole)) {
    if (whole.parent === null || !parts.has(whole.parent.localName)) break;
    whole = whole.parent;
  }
  return { part, whole, isSpoken };
}

function isWhole(part: XmlElement): boolean {
  return wholes.has(part.localName) || kindsOfPlays.has(attribute(part, 'type') ?? '');
}

function isLaterPart(line: XmlElement): boolean {
  const part = attribute(line, 'part');
  return part === 'M' || part === 'F';
}

function formerParts(lines: readonly XmlElement[]): Map<XmlElement, string> {
  const former = new Map<XmlElement, string>();
  let before = '';
  for (const line of lines) {
    const part = attribute(line, 'part');
    if ((part === 'M' || part === 'F') && before !== '') former.set(line, before);
    if (part === 'I') before = wordsOf(line);
    else if (part === 'M' && before !== '') before = `${before} ${wordsOf(line)}`;
    else before = '';
  }
  return former;
}

/** What a reader sees of a line: of a `choice` the form that is shown, of an apparatus the lemma; no notes. */
function wordsOf(line: XmlElement): string {
  let words = '';
  const walk = (nodes: readonly XmlNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'text') words += node.value;
      if (node.kind !== 'element' || unseen.has(node.localName)) continue;
      walk(node.localName === 'choice' ? shownForm(node) : node.children);
    }
  };
  walk(line.children);
  return words.replace(/[ \t\r\n]+/g, ' ').trim();
}

const unseen = new Set(['index', 'note', 'rdg', 'rdgGrp']);
const chosen = ['corr', 'reg', 'expan'];

function shownForm(choice: XmlElement): readonly XmlElement[] {
  const forms = choice.children.filter((child) => child.kind === 'element');
  for (const name of chosen) {
    const found = forms.find(({ localName }) => localName === name);
    if (found) return [found];
  }
  return forms.slice(0, 1);
}
