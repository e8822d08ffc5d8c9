/** Why a query is not asked. */
export interface QueryFault {
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One imperative sentence: what to do about it. */
  readonly hint?: string;
  /** Offset of what is wrong, in UTF-16 code units; absent where it is the query as a whole. */
  readonly at?: number;
}
