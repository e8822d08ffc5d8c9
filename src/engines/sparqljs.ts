import { createRequire } from 'node:module';
import type * as SparqlJs from 'sparqljs';

/** Why a query is not SPARQL 1.1. */
export type SparqlSlip =
  /** Something stands where it cannot: behind what could be read. */
  | {
      readonly kind: 'syntax';
      /** The end of what could be read: the line from 1, the column from 0, in UTF-16 code units. */
      readonly line: number;
      readonly column: number;
      /** Whether it is the end of the query that cannot stand there. */
      readonly isEnd: boolean;
      /** Names of what could: signs and words of SPARQL as they are, and tokens such as `VAR`. */
      readonly expected: readonly string[];
    }
  /** It can be read, and makes no sense. */
  | { readonly kind: 'sense'; readonly message: string };

/** What jison's parsers say of a slip. */
interface Slip {
  readonly token: string;
  readonly loc: { readonly last_line: number; readonly last_column: number };
  readonly expected: readonly string[];
}

/**
 * What is wrong with a query, by a parser that reads from the left and stops where it cannot go on; undefined where nothing
 * is. Nothing is asked.
 */
export function sparqlSlip(
  query: string,
  prefixes: Readonly<Record<string, string>>,
): SparqlSlip | undefined {
  const { Parser } = createRequire(import.meta.url)('sparqljs') as typeof SparqlJs;
  try {
    new Parser({ prefixes: { ...prefixes }, baseIRI: 'https://opis.invalid/' }).parse(query);
    return undefined;
  } catch (error) {
    const { hash, message } = error as Error & { readonly hash?: Slip };
    if (hash === undefined) return { kind: 'sense', message };
    return {
      kind: 'syntax',
      line: hash.loc.last_line,
      column: hash.loc.last_column,
      isEnd: hash.token === 'EOF',
      expected: hash.expected.map((name) => name.replace(/^'|'$/g, '')),
    };
  }
}
