import type { AcceptedFinding, Baseline } from './baseline.ts';
import { type FingerprintedFinding, findingKey } from './fingerprinted-finding.ts';

/** A baseline that accepts findings beside what it has; fatal ones are left out. */
export function withAccepted(baseline: Baseline, findings: readonly FingerprintedFinding[]): Baseline {
  const entries = new Map<string, { readonly path: string; readonly one: AcceptedFinding }>();
  const add = (path: string, one: AcceptedFinding) => {
    const key = findingKey(path, one);
    const count = one.count + (entries.get(key)?.one.count ?? 0);
    entries.set(key, { path, one: { ...one, count } });
  };
  for (const [path, file] of baseline.files) for (const one of file.findings) add(path, one);
  for (const { diagnostic, path, message, fingerprint } of findings) {
    const { ruleId, severity } = diagnostic;
    if (severity !== 'fatal') add(path, { ruleId, message, fingerprint, count: 1 });
  }
  const files = new Map<string, AcceptedFinding[]>();
  for (const { path, one } of entries.values()) {
    const group = files.get(path);
    if (group) group.push(one);
    else files.set(path, [one]);
  }
  return {
    files: new Map([...files].map(([path, all]) => [path, { ...baseline.files.get(path), findings: all }])),
  };
}
