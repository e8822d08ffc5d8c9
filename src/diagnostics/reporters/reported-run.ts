import type { Diagnostic } from '../diagnostic.ts';
import type { Summary } from '../summary.ts';

/** What a report is made of. */
export interface ReportedRun {
  /** In their total order. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** The files that were looked at, as diagnostics name them; those without a finding are told as good. */
  readonly files?: readonly string[];
  readonly unusable: boolean;
}
