import type { Diagnostic, RuleId, Severity } from './diagnostic.ts';

/** Findings with the grades that an edition gives to rules; those it silences are left out, fatal ones stay as they are. */
export function regrade(
  diagnostics: readonly Diagnostic[],
  grades: Readonly<Record<RuleId, Exclude<Severity, 'fatal'> | 'off'>>,
): readonly Diagnostic[] {
  if (Object.keys(grades).length === 0) return diagnostics;
  return diagnostics.flatMap((found) => {
    const grade = grades[found.ruleId];
    if (grade === undefined || found.severity === 'fatal') return [found];
    return grade === 'off' ? [] : [{ ...found, severity: grade }];
  });
}
