import type { Answer, AnswerTerm } from '../answer.ts';

/** Rows or truth in SPARQL 1.1 Query Results JSON Format; `iri` is what is written for an IRI. */
export function resultsJson(
  answer: Exclude<Answer, { kind: 'graph' }>,
  iri: (value: string) => string,
): string {
  if (answer.kind === 'truth') return `${JSON.stringify({ head: {}, boolean: answer.value })}\n`;
  const bindings = answer.rows.map((row) =>
    Object.fromEntries(
      answer.variables.flatMap((name) => (row[name] ? [[name, termJson(row[name], iri)]] : [])),
    ),
  );
  return `${JSON.stringify({ head: { vars: answer.variables }, results: { bindings } }, null, 2)}\n`;
}

function termJson(term: AnswerTerm, iri: (value: string) => string): Record<string, string> {
  if (term.type === 'uri') return { type: 'uri', value: iri(term.value) };
  if (term.type === 'bnode') return { type: 'bnode', value: term.value };
  const { type, value, language, datatype } = term;
  return {
    type,
    value,
    ...(language !== undefined && { 'xml:lang': language }),
    ...(datatype !== undefined && { datatype }),
  };
}
