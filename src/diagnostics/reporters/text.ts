import { codeFrame } from '../code-frame.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Summary } from '../summary.ts';
import { baselineWords } from './baseline-words.ts';

/** Places of one rule in one file that are shown; the rest are counted. */
const placesShown = 25;

export interface TextReportOptions {
  /** Whether to write ANSI colours. */
  readonly colour: boolean;
  /** The text of a line (1-based) of a file as diagnostics name it, for the code frames; '' where it is not known. */
  readonly line: (file: string, number: number) => string;
}

/** The report of a run for people: grouped by file, each finding with its place, its rule, the line it stands in and help. */
export function reportText(
  diagnostics: readonly Diagnostic[],
  summary: Summary,
  options: TextReportOptions,
): string {
  const paint = options.colour ? ansi : plain;
  const lines: string[] = [];
  for (const [file, ofFile] of byFile(diagnostics)) {
    const counts = new Map<string, number>();
    for (const found of ofFile) {
      const count = (counts.get(found.ruleId) ?? 0) + 1;
      counts.set(found.ruleId, count);
      if (count <= placesShown) lines.push(...finding(found, options, paint), '');
    }
    for (const [ruleId, count] of counts) {
      if (count > placesShown) {
        lines.push(`${harmless(file)}  … and ${count - placesShown} more of ${ruleId}`, '');
      }
    }
  }
  lines.push(closing(summary, paint));
  const accepted = baselineWords(summary.baseline);
  if (accepted !== '') lines.push(accepted);
  return `${lines.join('\n')}\n`;
}

/** Text of a document or the name of a file, with a sign for each character that a terminal would obey. */
function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

function byFile(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const found of diagnostics) {
    const group = files.get(found.file);
    if (group) group.push(found);
    else files.set(found.file, [found]);
  }
  return files;
}

function at(place: { file: string; line?: number; column?: number }): string {
  return [harmless(place.file), place.line, place.column].filter((part) => part !== undefined).join(':');
}

function finding(found: Diagnostic, options: TextReportOptions, paint: Paint): string[] {
  const lines = [
    `${paint.bold(at(found))}  ${paint[found.severity](found.severity)}  ${paint.dim(found.ruleId)}  ${harmless(found.message)}`,
  ];
  const frame = found.line === undefined ? undefined : codeFrame(found, options.line(found.file, found.line));
  if (frame) lines.push(`  ${paint.dim(harmless(frame[0]))}`, `  ${paint[found.severity](frame[1])}`);
  const related = found.related ?? [];
  for (const place of related.slice(0, placesShown))
    lines.push(`  note: ${harmless(place.message)} (${at(place)})`);
  if (related.length > placesShown) lines.push(`  note: … and ${related.length - placesShown} more places`);
  if (found.hint) lines.push(`  ${paint.bold('help:')} ${harmless(found.hint)}`);
  return lines;
}

function closing(summary: Summary, paint: Paint): string {
  const counted = (['fatal', 'error', 'warning', 'info'] as const)
    .filter((severity) => summary[severity] > 0)
    .map((severity) => paint[severity](`${summary[severity]} ${plural(severity, summary[severity])}`));
  const checks = Object.entries(summary.checked).map(([source, count]) => `${source} ${count}`);
  const unchecked = summary.unchecked > 0 ? `; ${summary.unchecked} checked against no schema` : '';
  const found = counted.length === 0 ? 'no findings' : counted.join(', ');
  return `${summary.files} ${summary.files === 1 ? 'file' : 'files'}: ${found} (checked: ${checks.join(', ') || 'nothing'}${unchecked})`;
}

function plural(severity: Severity, count: number): string {
  return count === 1 || severity === 'fatal' || severity === 'info' ? severity : `${severity}s`;
}

type Paint = Record<Severity | 'bold' | 'dim', (text: string) => string>;

const colour = (code: string) => (text: string) => `\u001b[${code}m${text}\u001b[0m`;
const ansi: Paint = {
  fatal: colour('1;31'),
  error: colour('31'),
  warning: colour('33'),
  info: colour('36'),
  bold: colour('1'),
  dim: colour('2'),
};
const same = (text: string) => text;
const plain: Paint = { fatal: same, error: same, warning: same, info: same, bold: same, dim: same };
