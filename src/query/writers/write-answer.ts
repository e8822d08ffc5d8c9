import type { Answer } from '../answer.ts';
import type { QueryForm } from '../check-query.ts';
import type { AnswerFormat } from './answer-format.ts';
import { resultsCsv } from './results-csv.ts';
import { resultsJson } from './results-json.ts';
import { tableText } from './table.ts';
import { turtleText } from './turtle-text.ts';

/** The formats that can hold what a query of a form gives, the usual one first. */
export const formatsOf: Readonly<Record<QueryForm, readonly AnswerFormat[]>> = {
  SELECT: ['table', 'json', 'csv'],
  ASK: ['table', 'json'],
  CONSTRUCT: ['ttl'],
  DESCRIBE: ['ttl'],
};

/**
 * Writes an answer.
 *
 * @param base the address of the edition
 * @param isNamed whether the edition names that address; where not, IRIs below it are written relative to the site
 */
export function writeAnswer(
  answer: Answer,
  format: AnswerFormat,
  { base, isNamed }: { readonly base: string; readonly isNamed: boolean },
): string {
  const below = (value: string) => (value.startsWith(base) ? value.slice(base.length) : value);
  if (answer.kind === 'graph') return turtleText(answer.triples, { base, isNamed });
  const iri = isNamed ? (value: string) => value : below;
  if (format === 'json') return resultsJson(answer, iri);
  if (answer.kind === 'truth') return answer.value ? 'yes\n' : 'no\n';
  return format === 'csv' ? resultsCsv(answer, iri) : tableText(answer, base);
}
