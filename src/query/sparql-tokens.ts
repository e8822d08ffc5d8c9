/** A piece of a query, as far as it matters for what the query may do. */
export interface SparqlToken {
  readonly kind: 'word' | 'name' | 'iri' | 'string' | 'variable' | 'sign';
  readonly text: string;
  /** Offset in the query, in UTF-16 code units. */
  readonly start: number;
}

/** The tokens of SPARQL 1.1 (section 19.8) that must be told apart, white space and comments first. */
const patterns: readonly (readonly [SparqlToken['kind'] | undefined, RegExp])[] = [
  [undefined, /[ \t\r\n]+|#[^\r\n]*/y],
  ['iri', /<[^<>"{}|^`\\\s]*>/y],
  ['string', /"""(?:"{0,2}(?:[^"\\]|\\[\s\S]))*"""|'''(?:'{0,2}(?:[^'\\]|\\[\s\S]))*'''/y],
  ['string', /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*'/y],
  ['variable', /[?$][\p{L}\p{N}_]+/uy],
  [
    'name',
    /(?:\p{L}[\p{L}\p{N}_.-]*|_)?:(?:[\p{L}\p{N}\p{M}_:.-]|%[0-9A-Fa-f]{2}|\\[_~.!$&'()*+,;=/?#@%-])*/uy,
  ],
  ['word', /[\p{L}_][\p{L}\p{N}_-]*/uy],
  ['sign', /@[A-Za-z]+(?:-[A-Za-z0-9]+)*|[\s\S]/uy],
];

/** The tokens of a query in order; what is no token of SPARQL is a sign, which the engine will not take. */
export function* sparqlTokens(query: string): Generator<SparqlToken> {
  for (let offset = 0; offset < query.length; ) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = offset;
      const text = pattern.exec(query)?.[0];
      if (text === undefined || text === '') continue;
      if (kind !== undefined) yield { kind, text, start: offset };
      offset += text.length;
      break;
    }
  }
}
