import { encodedDate } from '../../dating/encoded-date.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { DatePart, DateReference, Words } from '../../graph/part.ts';
import type { Iri } from '../../graph/triple.ts';
import { attributeOf, wordsOf } from './source-node.ts';

const bounds = ['when', 'notBefore', 'notAfter', 'from', 'to'] as const;

/** A date of the source as a part of the graph; undefined where neither attributes nor words say anything. */
export function datePart(node: SaxonNode, iri: Iri, qualifier?: Words): DatePart | undefined {
  const values: { -readonly [Bound in (typeof bounds)[number]]?: string } = {};
  for (const bound of bounds) {
    const value = attributeOf(node, bound) ?? attributeOf(node, `${bound}-iso`);
    if (value !== undefined) values[bound] = value;
  }
  // An event that bears its date itself has other words than those of the date.
  const words = node.localName === 'event' ? undefined : wordsOf(node);
  if (words === undefined && Object.keys(values).length === 0) return undefined;
  return {
    kind: 'date',
    iri,
    ...(words && { words }),
    ...values,
    isDoubtful: attributeOf(node, 'cert') === 'low',
    ...(qualifier && { qualifier }),
  };
}

/** How another part speaks of a date: with its value where that is a day, a month or a year beyond doubt. */
export function dateReference({ iri, when, isDoubtful }: DatePart): DateReference {
  if (when === undefined || isDoubtful || !/^-?\d{4}(-\d\d){0,2}$/.test(when)) return { iri };
  const read = encodedDate(when);
  return read && 'date' in read ? { iri, certain: when } : { iri };
}
