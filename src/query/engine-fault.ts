import { sparqlSlip } from '../engines/sparqljs.ts';
import { queryPrefixes } from './prefixes.ts';
import type { QueryFault } from './query-fault.ts';
import { type SparqlToken, sparqlTokens } from './sparql-tokens.ts';

/**
 * What to say of a query that the engine does not take. Its own words name what it has tried last, far from the slip: so
 * another parser is asked for the place; where that one takes the query, the engine's words are all there is.
 */
export function engineFault(message: string, query: string): QueryFault {
  const slip = sparqlSlip(query, queryPrefixes);
  if (slip === undefined) return unexplained(message, query);
  if (slip.kind === 'sense') return { message: `The query is not SPARQL: ${sentence(slip.message)}` };
  const read = offsetOf(query, slip.line, slip.column);
  if (slip.isEnd) {
    const missing = closing(query);
    const why = missing === undefined ? '' : `: a \`${missing}\` is missing`;
    return { message: `The query ends before it is complete${why}.`, at: query.trimEnd().length };
  }
  const token = [...sparqlTokens(query)].find(({ start }) => start >= read);
  if (token === undefined) return { message: 'The query is not SPARQL.', at: read };
  return {
    ...wording(token),
    at: token.start,
    ...(slip.expected.includes('.') &&
      isTerm(token) && { hint: 'End the triple before it with a full stop.' }),
  };
}

/** The engine's own words where it has some; for a slip it has none that help. */
function unexplained(message: string, query: string): QueryFault {
  const place = /^error at (\d+):(\d+): /.exec(message);
  if (place === null) return { message: `The query cannot be answered: ${sentence(message)}` };
  // Before the query stands the line of its prefixes.
  const at = offsetOf(query, Number(place[1]) - 1, Number(place[2]) - 1);
  return {
    message: 'The query is not SPARQL: it cannot be read to its end. What is wrong stands here or before.',
    at,
  };
}

function wording({ kind, text }: SparqlToken): QueryFault {
  if (kind === 'sign' && /^["']$/.test(text))
    return { message: 'The string that begins here is not closed.' };
  if (kind === 'sign' && text === '<')
    return {
      message:
        'What begins here is no IRI: it must have no space, quote, brace or backslash in it, and end with `>`.',
    };
  const message = `The query is not SPARQL: \`${text}\` cannot stand here.`;
  return /^[“”„‘’‚«»]$/.test(text)
    ? { message, hint: 'Write strings in straight quotes: `"…"`.' }
    : { message };
}

function isTerm({ kind }: SparqlToken): boolean {
  return kind === 'variable' || kind === 'iri' || kind === 'name';
}

/** What closes the innermost bracket that is open at the end. */
function closing(query: string): string | undefined {
  const pairs: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
  const open: string[] = [];
  for (const { kind, text } of sparqlTokens(query)) {
    if (kind !== 'sign') continue;
    if (pairs[text] !== undefined) open.push(pairs[text]);
    else if (open.at(-1) === text) open.pop();
  }
  return open.at(-1);
}

/** The offset of a place: the line counted from 1, the column from 0. */
function offsetOf(text: string, line: number, column: number): number {
  const breaks = /\r\n|\n|\r/g;
  for (let number = 1; number < line && breaks.exec(text) !== null; number++);
  return Math.min(breaks.lastIndex + column, text.length);
}

/** The first line of a message as the end of a sentence. */
function sentence(message: string): string {
  const text = (message.split('\n')[0] ?? '').replace(/\.$/, '');
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}.`;
}
