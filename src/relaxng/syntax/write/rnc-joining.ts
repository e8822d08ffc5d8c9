import type { SchemaElement } from '../schema-element.ts';
import { concat, concatAll, type Doc, group, indent, line } from './doc.ts';
import { RncAnnotations } from './rnc-annotations.ts';
import type { RncContent, RncOperand } from './rnc-content.ts';
import { asOperand, inParentheses, type RncPiece } from './rnc-piece.ts';

/** Puts operands together, with the comments and annotations around them. */
export class RncJoining {
  readonly #annotations: RncAnnotations;
  readonly #pieceOf: (operand: RncOperand) => RncPiece;

  constructor(annotations: RncAnnotations, pieceOf: (operand: RncOperand) => RncPiece) {
    this.#annotations = annotations;
    this.#pieceOf = pieceOf;
  }

  /** The operands with an operator between them; without any, `nothing`. Comments behind the last are left to the caller. */
  join({ operands }: RncContent, operator: string, nothing = 'empty'): RncPiece {
    const [first] = operands;
    if (first === undefined) return { doc: nothing, kind: 'primary' };
    if (operands.length === 1) return this.#single(first);
    const parts: Doc[] = [];
    for (const operand of operands) {
      const leads = operator !== ',' && operand !== first;
      if (operand !== first) parts.push(operator === ',' ? concat(',', line) : line);
      parts.push(this.#annotations.comments(operand.comments));
      const piece = this.#pieceOf(operand);
      if (leads) parts.push(`${operator} `);
      const doc = group(this.#withFollowing(operand, piece, asOperand(piece, operator)));
      parts.push(leads ? indent(2, doc) : doc);
    }
    return { doc: concatAll(parts), kind: 'sequence', operator };
  }

  /** A pattern or name class with what annotates it; `inSelf` if that may stand before it as it is. */
  annotate(
    owner: SchemaElement,
    initial: readonly SchemaElement[],
    piece: RncPiece,
    inSelf: boolean,
  ): RncPiece {
    if (!RncAnnotations.any(owner, initial)) return piece;
    const own = inSelf ? piece.doc : inParentheses(piece.doc);
    const doc = this.#annotations.annotate(owner, initial, own);
    return inSelf ? { ...piece, doc } : { doc, kind: 'primary' };
  }

  /** `word { … }`. */
  block(head: Doc, content: RncContent, nothing?: string): Doc {
    const body = group(this.join(content, ',', nothing).doc);
    const inside = concat(line, body, this.#annotations.trailing(content.comments));
    return group(concat(head, ' {', indent(2, inside), line, '}'));
  }

  #single(operand: RncOperand): RncPiece {
    const piece = this.#pieceOf(operand);
    const comments = this.#annotations.comments(operand.comments);
    if (operand.following.length === 0) return { ...piece, doc: concat(comments, piece.doc) };
    return { doc: concat(comments, this.#withFollowing(operand, piece, piece.doc)), kind: 'sequence' };
  }

  #withFollowing({ following }: RncOperand, piece: RncPiece, own: Doc): Doc {
    if (following.length === 0) return own;
    const before = piece.kind === 'sequence' ? inParentheses(piece.doc) : own;
    return group(concat(before, this.#annotations.following(following)));
  }
}
