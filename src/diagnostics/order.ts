import { type Diagnostic, severities } from './diagnostic.ts';

/** Diagnostics in their total order (file, line, column, severity, rule, message), exact duplicates dropped. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort(compareDiagnostics);
  const seen = new Set<string>();
  return sorted.filter((diagnostic) => {
    const key = JSON.stringify(diagnostic, Object.keys(diagnostic).sort());
    return !seen.has(key) && seen.add(key);
  });
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
