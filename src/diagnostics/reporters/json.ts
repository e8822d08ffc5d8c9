import type { Diagnostic } from '../diagnostic.ts';
import type { Summary } from '../summary.ts';

/** The report of a run for machines, complete; its JSON Schema is `schema/report.schema.json`. Ends with a line feed. */
export function reportJson(diagnostics: readonly Diagnostic[], summary: Summary): string {
  return `${JSON.stringify({ version: 1, summary, diagnostics }, null, 2)}\n`;
}
