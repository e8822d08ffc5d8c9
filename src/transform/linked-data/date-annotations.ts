import type { TextPosition } from '../../edition/text-position.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import type { Part } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { markNumber } from '../text-marks.ts';
import { qualifierAfter } from './copy-parts.ts';
import { datePart } from './dates.ts';
import { annotationAt } from './mention-annotations.ts';
import type { Places } from './places.ts';
import type { Role } from './roles.ts';
import { attributeOf } from './source-node.ts';

/**
 * The dates of a text as annotations of its published text, each followed by the date that it means, with its doubt. One that
 * the text does not show has none.
 *
 * @param roles what the stylesheet gave: `text-date`, each with words about the date after it if there are any
 * @param own the document without an ending: `doc/wcda-113019`
 */
export function dateAnnotations(
  roles: readonly Role[],
  of: {
    /** The elements whose places are wanted, by the numbers of their marks. */
    readonly marked: readonly XmlElement[];
    readonly positions: readonly TextPosition[];
    readonly own: Iri;
    readonly places: Places;
  },
): Part[] {
  const dates = roles.filter(({ name }) => name === 'text-date');
  if (dates.length === 0) return [];
  const { marked, own, places } = of;
  const positions = new Map(of.positions.map((position) => [position.element, position]));
  return dates.flatMap((role): Part[] => {
    const { node } = role;
    const anchor = node && attributeOf(node, 'opis:anchor');
    const element = node && marked[markNumber(attributeOf(node, 'opis:mark') ?? '')];
    const position = element && positions.get(element);
    if (node === undefined || anchor === undefined || position === undefined) return [];
    const annotation = annotationAt(position, { own, anchor });
    const date = annotation && datePart(node, `${annotation.iri}-date`, qualifierAfter(roles, role));
    if (annotation === undefined || date === undefined) return [];
    places.note(node, annotation.iri);
    places.note(node, date.iri);
    return [{ ...annotation, bodies: [date.iri] }, date];
  });
}
