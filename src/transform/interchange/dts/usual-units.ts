import { attribute } from '../../../edition/attribute.ts';
import { childElements } from '../../../edition/child-elements.ts';
import { xmlId } from '../../../edition/xml-id.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';
import type { UnitDraft } from './unit-draft.ts';

/** How a part is called by what element it is. */
const types: Readonly<Record<string, string>> = {
  p: 'paragraph',
  ab: 'paragraph',
  lg: 'stanza',
  l: 'line',
  sp: 'speech',
  opener: 'opener',
  closer: 'closer',
  postscript: 'postscript',
};

/** Parts that have parts of their own. */
const holders = new Set(['lg', 'sp']);

/** Divisions further down than this are cited as a whole. */
const depthLimit = 16;

/**
 * How a document is cited that does not say it: by its divisions, and within them by paragraphs, stanzas, lines and
 * speeches. A division that is alone at its place, as around a letter, is no level of its own.
 */
export function usualUnits(text: XmlElement): UnitDraft[] {
  const halves = ['front', 'body', 'back'].flatMap((name) => childElements(text, name));
  const counts = new Map<string, number>();
  return halves.flatMap((half) => unitsWithin(half, counts, 1));
}

function unitsWithin(holder: XmlElement, counts: Map<string, number>, level: number): UnitDraft[] {
  let parts = partsOf(holder);
  for (let only = parts[0]; parts.length === 1 && only !== undefined && isDivision(only); only = parts[0]) {
    const inner = partsOf(only);
    if (inner.length === 0) break;
    parts = inner;
  }
  return parts.map((element): UnitDraft => {
    const name = isDivision(element) ? 'div' : element.localName === 'ab' ? 'p' : element.localName;
    const number = (counts.get(name) ?? 0) + 1;
    counts.set(name, number);
    const id = xmlId(element);
    const hasParts = (isDivision(element) || holders.has(element.localName)) && level < depthLimit;
    return {
      citeType: types[element.localName] ?? attribute(element, 'type')?.trim() ?? 'division',
      element,
      ...(id !== undefined && { wanted: id }),
      fallback: `${name}${number}`,
      children: hasParts ? unitsWithin(element, new Map(), level + 1) : [],
    };
  });
}

function partsOf(holder: XmlElement): XmlElement[] {
  return childElements(holder).filter((child) => isDivision(child) || types[child.localName] !== undefined);
}

function isDivision({ localName }: XmlElement): boolean {
  return /^div[1-7]?$/.test(localName);
}
