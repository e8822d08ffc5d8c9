import { distance } from 'fastest-levenshtein';

/**
 * The candidate that is most like a name, or undefined where none is close enough to be meant: at most a third
 * of the name's characters may differ (but one always may, unless the name is a single character). Two
 * neighbours that have changed places are one difference. Case counts little: it decides between two equally
 * close; of those that are close in that too, the first in code-unit order is taken.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = name.length < 2 ? 0 : Math.max(1, Math.floor(name.length / 3));
  const folded = name.toLowerCase();
  let best: string | undefined;
  let bestSteps = limit + 1;
  for (const candidate of [...candidates].sort(byCodeUnit)) {
    if (candidate === name || Math.abs(candidate.length - name.length) > limit) continue;
    const other = candidate.toLowerCase();
    const steps = areSwapped(folded, other) ? 1 : distance(folded, other);
    if (steps > limit) continue;
    // Less than a step, however much the case differs.
    const score = steps + distance(name, candidate) / (name.length + candidate.length + 1);
    if (score < bestSteps) {
      best = candidate;
      bestSteps = score;
    }
  }
  return best;
}

/** Whether two words differ in nothing but the order of two neighbouring characters. */
function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  let first = 0;
  while (a[first] === b[first]) first++;
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
