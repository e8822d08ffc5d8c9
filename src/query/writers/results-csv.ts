import type { Answer, AnswerTerm } from '../answer.ts';

/** Rows in SPARQL 1.1 Query Results CSV Format; `iri` is what is written for an IRI. */
export function resultsCsv(
  { variables, rows }: Extract<Answer, { kind: 'rows' }>,
  iri: (value: string) => string,
): string {
  const text = (term: AnswerTerm | undefined) => {
    if (term === undefined) return '';
    return term.type === 'uri' ? iri(term.value) : term.type === 'bnode' ? `_:${term.value}` : term.value;
  };
  const lines = [variables, ...rows.map((row) => variables.map((name) => text(row[name])))];
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

/** RFC 4180. */
function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
