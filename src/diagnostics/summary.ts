import type { Diagnostic, Severity, Source } from './diagnostic.ts';

/** What a run looked at and what it found; every document is counted, so that nothing green is hollow. */
export interface Summary {
  /** Files looked at: documents and registers. */
  readonly files: number;
  readonly fatal: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Files checked by each source of findings. */
  readonly checked: Readonly<Partial<Record<Source, number>>>;
  /** Files that no schema was applied to. */
  readonly unchecked: number;
  /** Where the findings were held against a baseline: then those that it accepts are not counted above. */
  readonly baseline?: BaselineCounts;
}

export interface BaselineCounts {
  /** Findings that the baseline accepts. */
  readonly accepted: number;
  /** Findings that it accepts and that are there no more. */
  readonly gone: number;
  /** Whether its file was written anew in this run. */
  readonly written: boolean;
}

/** Counts findings by severity beside what was checked. */
export function summarize(
  diagnostics: readonly Diagnostic[],
  counts: { files: number; checked: Readonly<Partial<Record<Source, number>>>; unchecked: number },
): Summary {
  const of = (severity: Severity) => diagnostics.filter((found) => found.severity === severity).length;
  return {
    files: counts.files,
    fatal: of('fatal'),
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    checked: counts.checked,
    unchecked: counts.unchecked,
  };
}
