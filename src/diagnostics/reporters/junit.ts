import { type Diagnostic, type Severity, severities } from '../diagnostic.ts';
import { baselineWords } from './baseline-words.ts';
import type { ReportedRun } from './reported-run.ts';

/**
 * The report of a run as JUnit's XML: a test suite a file, a test case a finding, which fails where the finding makes
 * the run fail; what is less grave is said in the output of a case that passes. A file without findings is one case
 * that passes. Ends with a line feed.
 */
export function reportJunit(run: ReportedRun, options: { readonly failOn: Severity }): string {
  const limit = severities.indexOf(options.failOn);
  const files = new Map<string, Diagnostic[]>((run.files ?? []).map((file) => [file, []]));
  for (const found of run.diagnostics) {
    const group = files.get(found.file);
    if (group) group.push(found);
    else files.set(found.file, [found]);
  }
  const totals = { tests: 0, failures: 0, errors: 0 };
  const suites = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, found]) => {
      const failing = found.filter(({ severity }) => severities.indexOf(severity) <= limit);
      const errors = failing.filter(({ severity }) => severity === 'fatal').length;
      const counts = { tests: Math.max(1, found.length), failures: failing.length - errors, errors };
      totals.tests += counts.tests;
      totals.failures += counts.failures;
      totals.errors += counts.errors;
      const cases =
        found.length === 0
          ? [`    <testcase name="no findings" classname="${attribute(file)}"/>\n`]
          : found.map((one) => testcase(one, severities.indexOf(one.severity) <= limit));
      return `  <testsuite name="${attribute(file)}"${counted(counts)}>\n${cases.join('')}  </testsuite>\n`;
    });
  const said = baselineWords(run.summary.baseline);
  const note =
    said === ''
      ? ''
      : `  <testsuite name="baseline" tests="0" failures="0" errors="0">\n    <system-out>${text(said)}</system-out>\n  </testsuite>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="opis"${counted(totals)}>\n${suites.join('')}${note}</testsuites>\n`;
}

function counted({ tests, failures, errors }: { tests: number; failures: number; errors: number }): string {
  return ` tests="${tests}" failures="${failures}" errors="${errors}"`;
}

function testcase(found: Diagnostic, fails: boolean): string {
  const { file, line, column, ruleId, severity, message, hint, related = [] } = found;
  const place = [line, column].filter((part) => part !== undefined).join(':');
  const name = place === '' ? ruleId : `${ruleId} at ${place}`;
  const body = [
    `${[file, line, column].filter((part) => part !== undefined).join(':')}: ${severity}: ${message}`,
    ...related.map((other) => `note: ${other.message} (${[other.file, other.line, other.column].join(':')})`),
    ...(hint === undefined ? [] : [`help: ${hint}`]),
  ].join('\n');
  const element = severity === 'fatal' ? 'error' : 'failure';
  const content = fails
    ? `<${element} type="${attribute(ruleId)}" message="${attribute(message)}">${text(body)}</${element}>`
    : `<system-out>${text(body)}</system-out>`;
  return `    <testcase name="${attribute(name)}" classname="${attribute(file)}">${content}</testcase>\n`;
}

/** What XML 1.0 cannot hold is shown by the character that stands for what cannot be shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

function text(value: string): string {
  return value
    .replace(forbidden, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
