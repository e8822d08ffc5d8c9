import { type Diagnostic, type Severity, severities } from '../diagnostic.ts';
import { baselineWords } from './baseline-words.ts';
import type { ReportedRun } from './reported-run.ts';

/** Annotations of one kind that GitHub shows of a step. */
const shown = 10;

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/**
 * The report of a run as workflow commands, by which GitHub puts findings beside the lines they speak of: the first ten
 * of each severity, the gravest first, and the count of the rest, since no more are shown. Ends with a line feed.
 */
export function reportGithub({ diagnostics, summary }: ReportedRun): string {
  const lines: string[] = [];
  for (const severity of severities) {
    const all = diagnostics.filter((found) => found.severity === severity);
    lines.push(...all.slice(0, shown).map(command));
    const rest = all.length - shown;
    if (rest > 0) lines.push(`opis: ${rest} more of severity ${severity}`);
  }
  const counts = severities.map((severity) => `${summary[severity]} ${severity}`).join(', ');
  lines.push(`opis: ${summary.files} ${summary.files === 1 ? 'file' : 'files'}: ${counts}`);
  const accepted = baselineWords(summary.baseline);
  if (accepted !== '') lines.push(`opis: ${accepted}`);
  return `${lines.join('\n')}\n`;
}

function command(found: Diagnostic): string {
  const { file, line, column, endLine, endColumn, ruleId, message, hint, severity } = found;
  // Columns count for GitHub only where the span is on one line.
  const onOneLine = endLine === undefined || endLine === line;
  const keys: readonly (readonly [string, string | number | undefined])[] = [
    ['file', file],
    ['line', line],
    ['endLine', endLine],
    ['col', onOneLine ? column : undefined],
    ['endColumn', onOneLine ? endColumn : undefined],
    ['title', ruleId],
  ];
  const written = keys
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${commands[severity]} ${written.join(',')}::${data(hint === undefined ? message : `${message}\nhelp: ${hint}`)}`;
}

/** As the runner's toolkit escapes it: else a document could give orders to the runner. */
function data(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string): string {
  return data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
