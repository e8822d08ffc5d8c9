import { distance } from 'fastest-levenshtein';

/**
 * The candidate that is most like a name, or undefined where none is close enough to be meant: at most a third
 * of the name's characters may differ (but one always may, unless the name is a single character).
 * Case counts little. Of two equally close, the first in code-unit order.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = name.length < 2 ? 0 : Math.max(1, Math.floor(name.length / 3));
  const folded = name.toLowerCase();
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of [...candidates].sort(byCodeUnit)) {
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const candidateFolded = candidate.toLowerCase();
    const steps = candidateFolded === folded ? 0.5 : distance(folded, candidateFolded);
    if (candidate !== name && steps < bestDistance) {
      best = candidate;
      bestDistance = steps;
    }
  }
  return best;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
