import { attribute } from '../edition/attribute.ts';
import type { DocumentOrder } from '../edition/settings.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { compareDates } from './compare-dates.ts';

type Compare = (a: SourceDocument, b: SourceDocument) => number;

/**
 * The order of an edition: by the date that the header says, the title, the `@n` of the root or the path, those that have none last;
 * what is equal, by path in code units.
 */
export function documentOrder(by: DocumentOrder): Compare {
  const compare = orders[by];
  return (a, b) => compare(a, b) || byCodeUnits(a.path, b.path);
}

const orders: Readonly<Record<DocumentOrder, Compare>> = {
  date: comparing(dateOf, compareDates),
  title: comparing(titleOf, byCodeUnits),
  n: comparing(({ tree }) => attribute(tree.root, 'n')?.trim() || undefined, byNumbers),
  path: () => 0,
};

function comparing(
  keyOf: (document: SourceDocument) => string | undefined,
  compare: (a: string, b: string) => number,
): Compare {
  return (a, b) => {
    const [keyA, keyB] = [keyOf(a), keyOf(b)];
    if (keyA !== undefined && keyB !== undefined) return compare(keyA, keyB);
    return keyA === keyB ? 0 : keyA !== undefined ? -1 : 1;
  };
}

function dateOf({ header: { date } }: SourceDocument): string | undefined {
  return date?.when ?? date?.notBefore ?? date?.from ?? date?.notAfter ?? date?.to;
}

/** In small letters without accents, and without what stands before the first letter or digit. */
function titleOf({ header: { titles } }: SourceDocument): string | undefined {
  return titles[0]
    ?.normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers within it as numbers: `2`, `10`, `10a`. */
function byNumbers(a: string, b: string): number {
  const partsA = a.match(/\d+|\D+/g) ?? [];
  const partsB = b.match(/\d+|\D+/g) ?? [];
  for (let index = 0; index < Math.max(partsA.length, partsB.length); index++) {
    const [partA = '', partB = ''] = [partsA[index], partsB[index]];
    const isNumber = /^\d/.test(partA) && /^\d/.test(partB);
    const order = (isNumber && Number(partA) - Number(partB)) || byCodeUnits(partA, partB);
    if (order !== 0) return order;
  }
  return 0;
}
