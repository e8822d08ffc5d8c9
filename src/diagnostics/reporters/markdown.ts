import { catalogue } from '../catalogue.ts';
import { type Diagnostic, severities } from '../diagnostic.ts';
import { baselineWords } from './baseline-words.ts';
import type { ReportedRun } from './reported-run.ts';

/** Findings and rules that are listed; a summary is read by people, and GitHub takes one of a megabyte at most. */
const findingsShown = 50;
const rulesShown = 30;

/** A summary of a run in Markdown, for a step of a CI: counts, the rules that were broken, the first findings. Ends with a line feed. */
export function reportMarkdown({ diagnostics, summary }: ReportedRun): string {
  const checked = Object.entries(summary.checked).map(([source, count]) => `${source} ${count}`);
  const unchecked = summary.unchecked > 0 ? `; ${summary.unchecked} checked against no schema` : '';
  const accepted = baselineWords(summary.baseline);
  const lines = [
    `## opis: ${diagnostics.length === 0 ? 'no findings' : `${diagnostics.length} ${diagnostics.length === 1 ? 'finding' : 'findings'}`}`,
    '',
    '| files | fatal | errors | warnings | info |',
    '|--:|--:|--:|--:|--:|',
    `| ${summary.files} | ${severities.map((severity) => summary[severity]).join(' | ')} |`,
    '',
    `Checked: ${checked.join(', ') || 'nothing'}${unchecked}.`,
  ];
  if (accepted !== '') lines.push('', accepted);
  if (diagnostics.length > 0) lines.push('', ...rules(diagnostics), '', ...findings(diagnostics));
  return `${lines.join('\n')}\n`;
}

function rules(diagnostics: readonly Diagnostic[]): string[] {
  const counts = new Map<string, number>();
  for (const { ruleId } of diagnostics) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  const sorted = [...counts].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1));
  const title = (id: string) => catalogue.find((rule) => rule.id === id)?.title ?? '';
  const rows = sorted
    .slice(0, rulesShown)
    .map(([id, count]) => `| ${code(id)} | ${count} | ${words(title(id))} |`);
  const rest = sorted.length - rulesShown;
  return [
    '| rule | findings | |',
    '|---|--:|---|',
    ...rows,
    ...(rest > 0 ? ['', `… and ${rest} more rules.`] : []),
  ];
}

function findings(diagnostics: readonly Diagnostic[]): string[] {
  const gravest = severities.flatMap((severity) =>
    diagnostics.filter((found) => found.severity === severity),
  );
  const rows = gravest.slice(0, findingsShown).map((found) => {
    const place = [found.file, found.line, found.column].filter((part) => part !== undefined).join(':');
    const help = found.hint === undefined ? '' : ` ${words(found.hint)}`;
    return `| ${found.severity} | ${code(place)} | ${code(found.ruleId)} | ${words(found.message)}${help} |`;
  });
  const rest = gravest.length - findingsShown;
  return [
    '| | place | rule | finding |',
    '|---|---|---|---|',
    ...rows,
    ...(rest > 0 ? ['', `… and ${rest} more.`] : []),
  ];
}

/** A sentence with code in backticks; nothing in it is taken for mark-up, wherever it comes from. */
function words(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return escaped(text);
  return parts.map((part, index) => (index % 2 === 1 ? code(part) : escaped(part))).join('');
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[&<>"'|*_~`[\]\\!#@{}$:]|(?<=www)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
