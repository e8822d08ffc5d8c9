import type { Answer, AnswerTerm } from '../answer.ts';
import { shortIri } from './short-iri.ts';

/** Rows as a table for people: a column a variable, IRIs as short as they can be, no value cut. */
export function tableText({ variables, rows }: Extract<Answer, { kind: 'rows' }>, base: string): string {
  if (variables.length === 0) return '';
  const lines = [[...variables], ...rows.map((row) => variables.map((name) => cell(row[name], base)))];
  const widths = variables.map((_, column) =>
    lines.reduce((most, line) => Math.max(most, width(line[column] ?? '')), 0),
  );
  const rule = widths.map((columns) => '─'.repeat(columns));
  const [head = [], ...body] = lines.map((line) => padded(line, widths));
  return [head, padded(rule, widths), ...body].map((line) => `${line}\n`).join('');
}

function padded(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((text, column) => text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(text))))
    .join('  ')
    .trimEnd();
}

/** One line, without signs that a terminal would obey. */
function cell(term: AnswerTerm | undefined, base: string): string {
  if (term === undefined) return '';
  const text =
    term.type === 'uri' ? shortIri(term.value, base) : term.type === 'bnode' ? `_:${term.value}` : term.value;
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Columns that a text takes on a terminal: signs that stand above others take none, those of East Asia two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) continue;
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columns;
}
