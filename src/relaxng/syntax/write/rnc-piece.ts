import { concat, type Doc, group, indent } from './doc.ts';

/** A pattern or name class as it is written, and what may stand beside it without parentheses. */
export interface RncPiece {
  readonly doc: Doc;
  /**
   * `primary` may stand anywhere; `repeated` (with `?`, `*`, `+`) not before such a sign; `sequence` holds operators,
   * or annotations behind it; `except` holds a `-`.
   */
  readonly kind: 'primary' | 'repeated' | 'sequence' | 'except';
  /** The operator of a sequence. */
  readonly operator?: string;
}

/** The piece where one without operators must stand. */
export function asPrimary(piece: RncPiece): Doc {
  return piece.kind === 'primary' ? piece.doc : inParentheses(piece.doc);
}

/** The piece as an operand of an operator. */
export function asOperand(piece: RncPiece, operator: string): Doc {
  if (piece.kind === 'primary' || piece.kind === 'repeated') return piece.doc;
  return piece.kind === 'sequence' && piece.operator === operator ? piece.doc : inParentheses(piece.doc);
}

export function inParentheses(doc: Doc): Doc {
  return group(concat('(', indent(1, doc), ')'));
}
