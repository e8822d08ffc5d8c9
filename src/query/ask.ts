import { askOxigraph, type TurtleText } from '../engines/oxigraph.ts';
import type { Answer, AnswerTerm, Row } from './answer.ts';
import type { CheckedQuery } from './check-query.ts';
import { engineFault } from './engine-fault.ts';
import { queryPrefixes } from './prefixes.ts';
import type { QueryFault } from './query-fault.ts';

export interface Question extends CheckedQuery {
  readonly query: string;
  /** The address of the edition: relative IRIs in the query are read against it. */
  readonly base: string;
  /** Seconds that the answer may take. */
  readonly timeLimit: number;
}

/**
 * Asks graphs. Rows that the query leaves in no order come sorted, so that one question to one edition has one answer.
 *
 * @throws Error where a graph cannot be read, which is a fault of opis
 */
export async function ask(graphs: readonly TurtleText[], question: Question): Promise<Answer | QueryFault> {
  const { form, isOrdered, query, base, timeLimit } = question;
  const prologue = Object.entries(queryPrefixes).map(([prefix, iri]) => `PREFIX ${prefix}: <${iri}>`);
  const hasRows = form === 'SELECT' || form === 'ASK';
  const outcome = await askOxigraph({
    graphs,
    query: `${prologue.join(' ')}\n${query}`,
    base,
    results: hasRows ? 'json' : 'nt',
    timeLimit: timeLimit * 1000,
  });
  if (outcome.kind === 'refused') return engineFault(outcome.message, query);
  if (outcome.kind === 'time-limit') return tooLong(timeLimit);
  if (outcome.kind === 'crashed') {
    if (/unreachable|memory|out of bounds|call stack/i.test(outcome.message)) return tooLarge;
    throw new Error(outcome.message);
  }
  if (!hasRows)
    return { kind: 'graph', triples: [...new Set(outcome.text.split('\n').filter(Boolean))].sort() };
  return answerOf(JSON.parse(outcome.text) as ResultsJson, isOrdered);
}

function tooLong(seconds: number): QueryFault {
  return {
    message: `The query was stopped: it has no answer after ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    hint: 'Join its patterns by variables they share, or allow more with `--timeout SECONDS`.',
  };
}

const tooLarge: QueryFault = {
  message: 'The query needs more memory than there is.',
  hint: 'Join its patterns by variables they share, or ask for fewer rows with LIMIT.',
};

/** SPARQL 1.1 Query Results JSON Format. */
interface ResultsJson {
  readonly boolean?: boolean;
  readonly head: { readonly vars?: readonly string[] };
  readonly results?: {
    readonly bindings: readonly Record<
      string,
      {
        readonly type: AnswerTerm['type'];
        readonly value: string;
        readonly 'xml:lang'?: string;
        readonly datatype?: string;
      }
    >[];
  };
}

function answerOf({ boolean, head, results }: ResultsJson, isOrdered: boolean): Answer {
  if (boolean !== undefined) return { kind: 'truth', value: boolean };
  const variables = head.vars ?? [];
  const rows = (results?.bindings ?? []).map(
    (binding): Row =>
      Object.fromEntries(
        Object.entries(binding).map(([name, { type, value, 'xml:lang': language, datatype }]) => [
          name,
          {
            type,
            value,
            ...(language !== undefined && { language }),
            ...(datatype !== undefined && { datatype }),
          } as AnswerTerm,
        ]),
      ),
  );
  if (isOrdered) return { kind: 'rows', variables, rows };
  const keyed = rows.map((row) => ({ row, key: JSON.stringify(variables.map((name) => row[name] ?? null)) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { kind: 'rows', variables, rows: keyed.map(({ row }) => row) };
}
