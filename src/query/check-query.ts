import { closest } from '../engines/fastest-levenshtein.ts';
import { queryPrefixes } from './prefixes.ts';
import type { QueryFault } from './query-fault.ts';
import { type SparqlToken, sparqlTokens } from './sparql-tokens.ts';

/** What a query asks for. */
export type QueryForm = 'SELECT' | 'ASK' | 'CONSTRUCT' | 'DESCRIBE';

/** A query that may be asked. */
export interface CheckedQuery {
  readonly form: QueryForm;
  /** Whether it says in which order its rows come. */
  readonly isOrdered: boolean;
}

const forms = new Set<string>(['SELECT', 'ASK', 'CONSTRUCT', 'DESCRIBE']);
const updates = new Set([
  'INSERT',
  'DELETE',
  'LOAD',
  'CLEAR',
  'DROP',
  'CREATE',
  'ADD',
  'MOVE',
  'COPY',
  'WITH',
]);

/**
 * Whether a query may be asked: it reads, over the edition alone, with prefixes that are known. Whether it is SPARQL all
 * through, the engine says.
 */
export function checkQuery(query: string): CheckedQuery | QueryFault {
  const tokens = [...sparqlTokens(query)];
  const words = tokens.filter(({ kind }) => kind === 'word');
  const first = firstWord(tokens);
  if (tokens.length === 0) return { message: 'The query is empty.' };
  const form = first?.text.toUpperCase() ?? '';
  if (first && updates.has(form)) return changing(first);
  if (first === undefined || !forms.has(form)) {
    const message =
      'The query asks for nothing: after its prefixes it must begin with SELECT, ASK, CONSTRUCT or DESCRIBE.';
    return { message, at: (first ?? tokens[0])?.start ?? 0 };
  }
  const beyond = words.map(reachingOut).find((fault) => fault !== undefined);
  return (
    beyond ??
    undeclared(tokens) ?? {
      form: form as QueryForm,
      isOrdered: words.some(({ text }) => text.toUpperCase() === 'ORDER'),
    }
  );
}

/** The first word behind the prologue. */
function firstWord(tokens: readonly SparqlToken[]): SparqlToken | undefined {
  return tokens.find(({ kind, text }) => kind === 'word' && !/^(PREFIX|BASE)$/i.test(text));
}

function changing({ text, start }: SparqlToken): QueryFault {
  return {
    message: `The query changes data (${text.toUpperCase()}), and \`opis query\` only reads.`,
    hint: 'Change the TEI: the graph is made from it.',
    at: start,
  };
}

/** What would ask somebody else, or other data than the edition's. */
function reachingOut({ text, start }: SparqlToken): QueryFault | undefined {
  const word = text.toUpperCase();
  if (word === 'SERVICE')
    return {
      message: 'The query asks a remote service (SERVICE), and opis fetches nothing.',
      hint: 'Ask the edition alone, and the service by itself.',
      at: start,
    };
  if (word === 'FROM')
    return {
      message: 'The query names the data that it is over (FROM), and opis fetches none.',
      hint: 'Leave out FROM: the query is over the edition.',
      at: start,
    };
  if (word === 'GRAPH')
    return {
      message: 'The query asks a graph by its name (GRAPH), and the edition is one graph without a name.',
      hint: 'Leave out GRAPH and the braces around its pattern.',
      at: start,
    };
  return undefined;
}

function undeclared(tokens: readonly SparqlToken[]): QueryFault | undefined {
  const declared = new Set(Object.keys(queryPrefixes));
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'name' || token.text.startsWith('_:')) continue;
    const prefix = token.text.slice(0, token.text.indexOf(':'));
    const before = tokens[index - 1];
    if (before?.kind === 'word' && before.text.toUpperCase() === 'PREFIX') declared.add(prefix);
    else if (!declared.has(prefix)) {
      const near = closest(prefix, [...declared]);
      return {
        message: `The prefix \`${prefix}:\` is not declared.`,
        hint: near
          ? `Write \`${near}:\` if that is meant, or declare it: \`PREFIX ${prefix}: <…>\`.`
          : `Declare it: \`PREFIX ${prefix}: <…>\`. Known without that are ${Object.keys(queryPrefixes).join(', ')}.`,
        at: token.start,
      };
    }
  }
  return undefined;
}
