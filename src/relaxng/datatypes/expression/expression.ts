import type { CharacterClass } from './character-class.ts';

/** A regular expression of XML Schema (part 2, appendix F), read. */
export type Expression =
  | { readonly kind: 'character'; readonly of: CharacterClass | number }
  | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'choice'; readonly options: readonly Expression[] }
  /** `most` may be infinite. */
  | { readonly kind: 'repetition'; readonly of: Expression; readonly least: number; readonly most: number };
