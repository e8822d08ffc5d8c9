import { type Diagnostic, severities } from './diagnostic.ts';

/** Diagnostics in their total order (file, line, column, severity, rule, message), exact duplicates dropped. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  const kept: Diagnostic[] = [];
  /** What has been kept of those that are equal in the order: only they can be duplicates. */
  let equal = new Set<string>();
  for (const diagnostic of sorted) {
    const last = kept.at(-1);
    if (last === undefined || compareDiagnostics(last, diagnostic) !== 0) {
      equal = new Set();
      kept.push(diagnostic);
      continue;
    }
    if (equal.size === 0) equal.add(contentOf(last));
    const content = contentOf(diagnostic);
    if (equal.has(content)) continue;
    equal.add(content);
    kept.push(diagnostic);
  }
  return kept;
}

function contentOf(diagnostic: Diagnostic): string {
  return JSON.stringify(diagnostic, Object.keys(diagnostic).sort());
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.file, b.file) ||
    compare(a.line ?? 0, b.line ?? 0) ||
    compare(a.column ?? 0, b.column ?? 0) ||
    compare(severities.indexOf(a.severity), severities.indexOf(b.severity)) ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
