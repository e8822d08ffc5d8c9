import type { Diagnostic, Severity } from '../../../src/diagnostics/diagnostic.ts';
import type { ReportedRun } from '../../../src/diagnostics/reporters/reported-run.ts';
import { type BaselineCounts, summarize } from '../../../src/diagnostics/summary.ts';

/** A finding that has all that a finding may have. */
export const whole: Diagnostic = {
  ruleId: 'reference/unknown-target',
  severity: 'error',
  file: 'tei/a b/Ä#1.xml',
  line: 2,
  column: 16,
  endLine: 2,
  endColumn: 32,
  message: '`@ref="person:vyshinski"` points to no entry.',
  hint: 'Write `person:vyshinsky` (Andrei Vyshinsky) if that is meant.',
  expected: ['person:vyshinsky'],
  actual: 'person:vyshinski',
  path: '/Q{http://www.tei-c.org/ns/1.0}TEI[1]',
  related: [{ file: 'tei/registers/persons.xml', line: 3, column: 1, message: 'The closest entry is here.' }],
};

/** A finding on a whole file, with what a hostile document may put into its message. */
export const hostile: Diagnostic = {
  ruleId: 'xml/not-tei',
  severity: 'fatal',
  file: '/elsewhere/x,y:%.xml',
  message:
    '`<img src=x>]]> | [a](http://b) ::set-env name=x::\r\n::error::\u0000\u001b[31m\ud800` is “&" not _TEI_.',
};

/** As many findings of a severity, each at a line of its own. */
export function many(count: number, severity: Severity): Diagnostic[] {
  return Array.from({ length: count }, (_, index) => ({
    ruleId: 'relaxng/unexpected-element' as const,
    severity,
    file: 'tei/a.xml',
    line: index + 1,
    column: 1,
    endLine: index + 1,
    endColumn: 2,
    message: '`a` is not allowed.',
  }));
}

/** A run with these findings over three files. */
export function reported(diagnostics: readonly Diagnostic[], baseline?: BaselineCounts): ReportedRun {
  const counts = { files: 3, checked: { xml: 3, relaxng: 2 }, unchecked: 1 };
  const summary = summarize(diagnostics, counts);
  return {
    diagnostics,
    summary: baseline ? { ...summary, baseline } : summary,
    files: ['tei/a.xml', 'tei/a b/Ä#1.xml', 'tei/clean & good.xml'],
    unusable: false,
  };
}

/** A fingerprint for each finding: those with one message have one. */
export function prints(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ message }) => String(message.length).padStart(16, '0'));
}
