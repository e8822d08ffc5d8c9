import type { CharSet } from './char-set.ts';

/** A regular expression of XML Schema (part 2, appendix F), parsed. */
export type Regex =
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'sequence' | 'choice'; readonly members: readonly Regex[] }
  /** `max` may be Infinity. */
  | { readonly kind: 'repeat'; readonly of: Regex; readonly min: number; readonly max: number };

/** Why a text is no regular expression of XML Schema. */
export interface RegexFault {
  /** The end of a sentence that begins with the expression: “has no `)` for a `(`”. */
  readonly problem: string;
  readonly hint?: string;
  /** Where, in UTF-16 code units from the start of the expression. */
  readonly offset: number;
}
