/** A term of RDF in an answer. */
export type AnswerTerm =
  /** Absolute, or relative to the address of an edition that has none. */
  | { readonly type: 'uri'; readonly value: string }
  | { readonly type: 'bnode'; readonly value: string }
  | {
      readonly type: 'literal';
      readonly value: string;
      readonly language?: string;
      readonly datatype?: string;
    };

/** What a query gives. */
export type Answer =
  | { readonly kind: 'rows'; readonly variables: readonly string[]; readonly rows: readonly Row[] }
  | { readonly kind: 'truth'; readonly value: boolean }
  /** Lines of N-Triples with whole IRIs, sorted. */
  | { readonly kind: 'graph'; readonly triples: readonly string[] };

/** A row: the value of each variable that has one. */
export type Row = Readonly<Record<string, AnswerTerm>>;
