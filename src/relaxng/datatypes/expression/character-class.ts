/** First and last code point, both included. */
export type CodePointRange = readonly [first: number, last: number];

/** A set of characters that tells of each code point whether it is in it. */
export interface CharacterClass {
  includes(codePoint: number): boolean;
}

/** What a group between brackets names before it is negated or something is taken away. */
export interface ClassParts {
  readonly ranges: readonly CodePointRange[];
  readonly classes: readonly CharacterClass[];
}

/** The class of a group (XML Schema, part 2, appendix F.1): the union of its parts, or all else, without `minus`. */
export function characterClass(
  { ranges, classes }: ClassParts,
  { negated = false, minus }: { negated?: boolean; minus?: CharacterClass | undefined } = {},
): CharacterClass {
  const bounds = merged(ranges);
  return {
    includes(codePoint) {
      const isNamed = isBetween(bounds, codePoint) || classes.some((part) => part.includes(codePoint));
      return isNamed !== negated && minus?.includes(codePoint) !== true;
    },
  };
}

/** First and last code points in turn, ascending, no two ranges touching. */
function merged(ranges: readonly CodePointRange[]): number[] {
  const bounds: number[] = [];
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    const end = bounds.at(-1) ?? -2;
    if (first > end + 1) bounds.push(first, last);
    else bounds[bounds.length - 1] = Math.max(end, last);
  }
  return bounds;
}

function isBetween(bounds: readonly number[], codePoint: number): boolean {
  let [low, high] = [0, bounds.length / 2 - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (bounds[2 * middle] as number)) high = middle - 1;
    else if (codePoint > (bounds[2 * middle + 1] as number)) low = middle + 1;
    else return true;
  }
  return false;
}
