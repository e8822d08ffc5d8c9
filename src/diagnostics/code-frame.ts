import type { Diagnostic } from './diagnostic.ts';

/** Columns of a source line that a frame shows at most; lines of TEI are often whole paragraphs. */
const frameWidth = 90;

/**
 * The line a finding stands in with its span underlined, cut to a readable width around it:
 * two lines without line feeds at their ends, or undefined where the finding has no place.
 * Tabs become single spaces so that the marks stand under what they mark.
 */
export function codeFrame(diagnostic: Diagnostic, line: string): readonly [string, string] | undefined {
  const { column, endLine, endColumn } = diagnostic;
  if (diagnostic.line === undefined || column === undefined) return undefined;
  const start = column - 1;
  const onOneLine = endLine === undefined || endLine === diagnostic.line;
  const end = Math.max(onOneLine ? (endColumn ?? column + 1) - 1 : line.length, start + 1);
  const indent = line.length - line.trimStart().length;
  const from = Math.max(indent, Math.min(start - 30, line.length - frameWidth));
  const to = Math.min(line.length, from + frameWidth);
  const before = from > indent ? '…' : '';
  const after = to < line.length ? '…' : '';
  const shown = line.slice(from, to).replaceAll('\t', ' ');
  const marks = Math.max(1, Math.min(end, to) - Math.max(start, from));
  const number = String(diagnostic.line);
  return [
    `${number} | ${before}${shown}${after}`,
    `${' '.repeat(number.length)} | ${' '.repeat(before.length + Math.max(0, start - from))}${'^'.repeat(marks)}`,
  ];
}
