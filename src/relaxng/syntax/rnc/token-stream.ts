import type { Lexer } from './lexer.ts';
import { type FaultDetails, SyntaxFault } from './syntax-fault.ts';
import { type CommentToken, describeToken, type Token } from './token.ts';

/** The tokens of a schema with one token to look ahead, and the faults that are found while reading them. */
export class TokenStream {
  /** The token that is read next. */
  current!: Token;
  /** The one that was read last. */
  previous: Token | undefined;
  readonly #lexer: Lexer;
  #following: Token | undefined;
  /** How many of the comments before `current` have been taken. */
  #commentsTaken = 0;
  /** Comments before earlier tokens that nobody has taken. */
  #leftOver: CommentToken[] = [];

  /** Throws a `SyntaxFault` if the first token is wrong. */
  constructor(lexer: Lexer) {
    this.#lexer = lexer;
    this.current = lexer.next();
  }

  /** The token after `current`. */
  get following(): Token {
    this.#following ??= this.#lexer.next();
    return this.#following;
  }

  /** Reads `current` and returns it. */
  advance(): Token {
    const token = this.current;
    const next = this.following;
    this.#following = undefined;
    for (let i = this.#commentsTaken; i < token.comments.length; i += 1) {
      this.#leftOver.push(token.comments[i] as CommentToken);
    }
    this.previous = token;
    this.current = next;
    this.#commentsTaken = 0;
    return token;
  }

  /** Goes on after a `SyntaxFault`: passes over the token that was read next and all that is none. */
  pass(): void {
    for (;;) {
      try {
        this.advance();
        return;
      } catch (fault) {
        if (!(fault instanceof SyntaxFault)) throw fault;
      }
    }
  }

  isSymbol(sign: string): boolean {
    return this.current.kind === 'symbol' && this.current.value === sign;
  }

  isKeyword(word: string): boolean {
    return this.current.kind === 'keyword' && this.current.value === word;
  }

  /** An identifier or a keyword, which may serve as one in most places. */
  isName(): boolean {
    return this.current.kind === 'identifier' || this.current.kind === 'keyword';
  }

  /** Reads the symbol, which must be next. */
  expectSymbol(sign: string, details?: FaultDetails): Token {
    if (!this.isSymbol(sign)) throw this.unexpected(`\`${sign}\``, { expected: [sign], ...details });
    return this.advance();
  }

  expectKeyword(word: string): Token {
    if (!this.isKeyword(word)) throw this.unexpected(`\`${word}\``, { expected: [word] });
    return this.advance();
  }

  /** `wanted` is what must stand here, as the subject of a sentence: `a pattern`. */
  unexpected(wanted: string, details?: FaultDetails): SyntaxFault {
    const { current } = this;
    const subject = wanted.replace(/^[a-z]/, (letter) => letter.toUpperCase());
    const message =
      current.kind === 'end'
        ? `${subject} must stand here, but the schema ends.`
        : `${subject} must stand here, not ${describeToken(current)}.`;
    const hint = current.kind === 'documentation' ? 'Put `##` before what it documents.' : undefined;
    return new SyntaxFault(current.start, current.end, message, { ...(hint && { hint }), ...details });
  }

  /** The comments so far that nobody has taken; with `trailing`, of those before `current` only the ones on the line of `previous`. */
  takeComments(trailing = false): readonly CommentToken[] {
    const { comments } = this.current;
    const from = this.#commentsTaken;
    let to = from;
    while (to < comments.length && (!trailing || comments[to]?.trailing)) to += 1;
    this.#commentsTaken = to;
    if (this.#leftOver.length === 0 && to - from === comments.length) return comments;
    const taken = [...this.#leftOver, ...comments.slice(from, to)];
    this.#leftOver = [];
    return taken;
  }
}
