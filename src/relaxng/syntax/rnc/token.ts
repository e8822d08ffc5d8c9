/** A comment that starts with one `#`; adjacent lines that hold nothing else are one comment. */
export interface CommentToken {
  /** Without `#` and the space after it; lines joined by LF. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Whether the comment stands behind something on the same line. */
  readonly trailing: boolean;
}

/** A terminal of the compact syntax, appendix A, section 2.5; offsets in UTF-16 code units of the file. */
export interface Token {
  readonly kind:
    | 'identifier'
    | 'keyword'
    | 'cName'
    | 'nsName'
    | 'literal'
    | 'documentation'
    | 'symbol'
    | 'end';
  /** A name without `\`, a `CName` with its colon, an `nsName`'s prefix, a literal's content, else the token itself. */
  readonly value: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The comments between this token and the one before. */
  readonly comments: readonly CommentToken[];
  /** Whether nothing but white space stands before it on its line. */
  readonly startsLine: boolean;
}

/** Whether a token is a certain symbol. */
export function isSign(token: Token, sign: string): boolean {
  return token.kind === 'symbol' && token.value === sign;
}

/** Whether a token is one of the signs of a definition. */
export function isAssignment(token: Token): boolean {
  return token.kind === 'symbol' && (token.value === '=' || token.value === '|=' || token.value === '&=');
}

/** The token as a message names it. */
export function describeToken(token: Token): string {
  if (token.kind === 'end') return 'the end of the schema';
  if (token.kind === 'literal') return 'a literal';
  if (token.kind === 'documentation') return 'a `##` comment';
  if (token.kind === 'nsName') return `\`${token.value}:*\``;
  if (token.kind === 'keyword') return `the keyword \`${token.value}\``;
  return `\`${token.value}\``;
}
