import { attribute } from '../edition/attribute.ts';
import type { XmlElement } from '../edition/xml-tree.ts';

/** What a note may stand in with room for it in the margin beside. */
const beside = new Set(
  `ab add body closer div div1 div2 div3 div4 div5 div6 div7 hi item l lg opener p postscript quote s seg sp u`.split(
    /\s+/,
  ),
);

/** What has no margin of its own. */
const enclosing = new Set(
  `app argument biblStruct castList cell epigraph figDesc figure head listBibl msDesc note ref rdg standOff table titlePage`.split(
    /\s+/,
  ),
);

/**
 * Does a note stand in the margin of the page that is made, as it does in the source? So do those whose place is a margin, that
 * have their mark where they stand and are one paragraph at most: the others stand with the notes at the end of the text.
 *
 * @param hold the elements that hold a block
 */
export function standsInMargin(note: XmlElement, hold: ReadonlySet<XmlElement>): boolean {
  const place = attribute(note, 'place');
  if (note.localName !== 'note' || place === undefined || !isMargin(place)) return false;
  if (attribute(note, 'target') !== undefined || attribute(note, 'targetEnd') !== undefined) return false;
  if (!beside.has(note.parent?.localName ?? '')) return false;
  for (let above = note.parent; above !== null; above = above.parent) {
    if (enclosing.has(above.localName)) return false;
  }
  return !isAmongNotes(note) && (!hold.has(note) || isOneParagraph(note, hold));
}

/** Is a note one of a division of notes? These have no place of their own in the text. */
function isAmongNotes({ parent }: XmlElement): boolean {
  return (
    parent !== null &&
    /^(div[1-7]?|back)$/.test(parent.localName) &&
    parent.children.every((child) =>
      child.kind === 'element'
        ? child.localName === 'note' || child.localName === 'head'
        : child.kind !== 'text' || child.value.trim() === '',
    )
  );
}

/** `margin`, `left`, `margin-left`, `marginRight`, `outer`; none at the top or the foot of the page. */
function isMargin(place: string): boolean {
  return (
    /margin|left|right|inner|outer/i.test(place) && !/top|bottom|foot|upper|lower|above|below/i.test(place)
  );
}

function isOneParagraph(note: XmlElement, hold: ReadonlySet<XmlElement>): boolean {
  const [child, ...others] = note.children.filter(
    (node) => node.kind === 'element' || (node.kind === 'text' && node.value.trim() !== ''),
  );
  return others.length === 0 && child?.kind === 'element' && child.localName === 'p' && !hold.has(child);
}
