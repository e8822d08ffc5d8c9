import { type Diagnostic, type Severity, severities } from './diagnostic.ts';

/**
 * The exit code of a run: 0 nothing at or above `failOn`, 1 findings, 2 when the run could not be done at
 * all (`unusable`: no document found, a configuration or schema that cannot be used).
 */
export function exitCode(
  run: { readonly diagnostics: readonly Diagnostic[]; readonly unusable: boolean },
  failOn: Severity,
): 0 | 1 | 2 {
  if (run.unusable) return 2;
  const limit = severities.indexOf(failOn);
  return run.diagnostics.some((found) => severities.indexOf(found.severity) <= limit) ? 1 : 0;
}
