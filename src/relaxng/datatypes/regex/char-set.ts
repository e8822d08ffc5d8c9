import { isNameCharacter, isNameStart } from '../names/name-characters.ts';
import { isInCategory } from './unicode-categories.ts';

/** A set of characters, given by what it is made of: nothing is listed until a character is asked for. */
export type CharSet =
  /** Pairs of first and last code points, in ascending order, none touching the next. */
  | { readonly kind: 'ranges'; readonly bounds: readonly number[] }
  | { readonly kind: 'category'; readonly name: string }
  | { readonly kind: 'nameStart' | 'nameCharacter' }
  | { readonly kind: 'union'; readonly members: readonly CharSet[] }
  | { readonly kind: 'complement'; readonly of: CharSet }
  | { readonly kind: 'difference'; readonly of: CharSet; readonly without: CharSet };

/** Whether a character, given by its code point, is in a set. */
export function contains(set: CharSet, codePoint: number): boolean {
  switch (set.kind) {
    case 'ranges':
      return isInRanges(set.bounds, codePoint);
    case 'category':
      return isInCategory(set.name, codePoint);
    case 'nameStart':
      return isNameStart(codePoint);
    case 'nameCharacter':
      return isNameCharacter(codePoint);
    case 'union':
      for (const member of set.members) if (contains(member, codePoint)) return true;
      return false;
    case 'complement':
      return !contains(set.of, codePoint);
    case 'difference':
      return contains(set.of, codePoint) && !contains(set.without, codePoint);
  }
}

/** The set of some ranges, each with its first and last code point, in any order. */
export function rangesOf(ranges: readonly (readonly [first: number, last: number])[]): CharSet {
  const bounds: number[] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const end = bounds.length - 1;
    if (end > 0 && first <= (bounds[end] as number) + 1) bounds[end] = Math.max(bounds[end] as number, last);
    else bounds.push(first, last);
  }
  return { kind: 'ranges', bounds };
}

/** Whether a number is in ascending pairs of first and last, both included. */
export function isInRanges(bounds: ArrayLike<number>, value: number): boolean {
  let low = 0;
  let high = bounds.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > (bounds[2 * middle + 1] as number)) low = middle + 1;
    else high = middle;
  }
  return 2 * low < bounds.length && value >= (bounds[2 * low] as number);
}
