import type { AcceptedFinding, Baseline } from './baseline.ts';
import { type FingerprintedFinding, findingKey as keyOf } from './fingerprinted-finding.ts';

/** What of a baseline a run can speak of: entries of files and rules that it did not look at are left alone. */
export type Covered = (path: string, ruleId: string) => boolean;

export interface BaselineMatch {
  /** Findings that are not accepted, in the order given. */
  readonly fresh: readonly FingerprintedFinding[];
  /** How many findings are accepted. */
  readonly accepted: number;
  /** How many that were accepted are there no more. */
  readonly gone: number;
  /** The baseline without these. */
  readonly shrunk: Baseline;
}

/**
 * Matches findings against a baseline as a counted multiset: of more equal findings than are accepted, the last are
 * new. A fatal finding is never accepted.
 */
export function matchBaseline(
  findings: readonly FingerprintedFinding[],
  baseline: Baseline,
  covered: Covered,
): BaselineMatch {
  const left = new Map<string, number>();
  for (const [path, { findings: accepted }] of baseline.files) {
    for (const one of accepted) left.set(keyOf(path, one), one.count + (left.get(keyOf(path, one)) ?? 0));
  }
  const fresh: FingerprintedFinding[] = [];
  for (const found of findings) {
    const { diagnostic, path } = found;
    const key = keyOf(path, { ...found, ruleId: diagnostic.ruleId });
    const count = diagnostic.severity === 'fatal' ? 0 : (left.get(key) ?? 0);
    if (count > 0) left.set(key, count - 1);
    else fresh.push(found);
  }
  let gone = 0;
  const files = [...baseline.files].map(([path, file]) => {
    const kept = file.findings.flatMap((one): AcceptedFinding[] => {
      if (!covered(path, one.ruleId)) return [one];
      const key = keyOf(path, one);
      const missing = Math.min(one.count, left.get(key) ?? 0);
      left.set(key, (left.get(key) ?? 0) - missing);
      gone += missing;
      return missing === one.count ? [] : [{ ...one, count: one.count - missing }];
    });
    return [path, { ...file, findings: kept }] as const;
  });
  return { fresh, accepted: findings.length - fresh.length, gone, shrunk: { files: new Map(files) } };
}
