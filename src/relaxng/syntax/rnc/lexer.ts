import { type EscapedText, escapedCarriageReturn, escapedLineFeed } from './escaped-text.ts';
import { keywords } from './keywords.ts';
import { ncNamePattern } from './nc-name.ts';
import { type FaultDetails, SyntaxFault } from './syntax-fault.ts';
import type { CommentToken, Token } from './token.ts';

const lineEnd = `(?:\\r\\n?|[\\n${escapedLineFeed}])`;
const restOfLine = `([^\\n\\r${escapedLineFeed}]*)`;

const whiteSpace = new RegExp(`[\\t \\n\\r${escapedLineFeed}]+`, 'y');
const ncName = new RegExp(ncNamePattern, 'uy');
const symbol = /\|=|&=|>>|[=|&{}()[\],\-?*+~]/y;
const comment = new RegExp(`#(?!#)${restOfLine}`, 'y');
const furtherComment = new RegExp(`${lineEnd}[\\t ]*#(?!#)${restOfLine}`, 'y');
const documentation = new RegExp(`##+ ?${restOfLine}`, 'y');
const furtherDocumentation = new RegExp(`${lineEnd}[\\t ]*##+ ?${restOfLine}`, 'y');
const quoted = /"[^"\n\r]*"|'[^'\n\r]*'/y;
const toLineEnd = /[^\n\r]*/y;

const none: readonly CommentToken[] = [];

/** The tokens of a schema in the compact syntax, appendix A, section 2.5, one after the other. */
export class Lexer {
  readonly #escaped: EscapedText;
  readonly #text: string;
  #at = 0;
  /** Whether a token stands on the line already. */
  #lineBegun = false;

  constructor(escaped: EscapedText) {
    this.#escaped = escaped;
    this.#text = escaped.text;
  }

  /** The next token; `end` for ever after the last. Throws a `SyntaxFault` at what is none; the call after it goes on behind. */
  next(): Token {
    const comments = this.#skipSeparators();
    const from = this.#at;
    const startsLine = !this.#lineBegun;
    this.#lineBegun = true;
    const { kind, value } = this.#token(from);
    return { kind, value, start: this.#offset(from), end: this.#offset(this.#at), comments, startsLine };
  }

  #token(from: number): Pick<Token, 'kind' | 'value'> {
    if (from === this.#text.length) return { kind: 'end', value: '' };
    const first = this.#text[from] as string;
    if (first === '"' || first === "'") return { kind: 'literal', value: this.#literal(first) };
    if (first === '#') {
      return { kind: 'documentation', value: this.#lines(documentation, furtherDocumentation).join('\n') };
    }
    const name = this.#match(ncName);
    if (name !== undefined) return this.#name(name);
    const sign = this.#match(symbol);
    if (sign !== undefined) return { kind: 'symbol', value: sign };
    if (first !== '\\') throw this.#strangeCharacter(from);
    this.#at += 1;
    const escapedName = this.#match(ncName);
    if (escapedName !== undefined) return { kind: 'identifier', value: escapedName };
    throw this.#fault(from, 'A name must follow `\\`.', {
      hint: 'Write `\\` before a keyword that is meant as a name; a character by its number is written as `\\x{E9}`.',
    });
  }

  #name(name: string): Pick<Token, 'kind' | 'value'> {
    if (this.#text[this.#at] !== ':') {
      return { kind: keywords.has(name) ? 'keyword' : 'identifier', value: name };
    }
    this.#at += 1;
    if (this.#text[this.#at] === '*') {
      this.#at += 1;
      return { kind: 'nsName', value: name };
    }
    const local = this.#match(ncName);
    if (local !== undefined) return { kind: 'cName', value: `${name}:${local}` };
    throw this.#fault(this.#at - name.length - 1, `A name or \`*\` must follow \`${name}:\` at once.`);
  }

  #literal(quote: string): string {
    const from = this.#at;
    const triple = quote.repeat(3);
    const opensTriple = this.#text.startsWith(triple, from);
    const close = opensTriple ? this.#text.indexOf(triple, from + 3) : -1;
    if (close >= 0) {
      this.#at = close + 3;
      return plain(this.#text.slice(from + 3, close).replace(/\r\n?/g, '\n'));
    }
    const literal = this.#match(quoted);
    // `"""a"` is an empty literal and another one if there is no way to read it as one that opens with `"""`.
    quoted.lastIndex = this.#at;
    if (literal !== undefined && (!opensTriple || quoted.test(this.#text)))
      return plain(literal.slice(1, -1));
    this.#match(toLineEnd);
    if (opensTriple) {
      throw this.#fault(from, `A literal that opens with \`${triple}\` must be closed with \`${triple}\`.`);
    }
    throw this.#fault(from, `A literal that opens with \`${quote}\` must be closed on the same line.`, {
      hint: `Close it, or put it between \`${triple}\` and \`${triple}\` if it has several lines.`,
    });
  }

  #skipSeparators(): readonly CommentToken[] {
    let comments: CommentToken[] | undefined;
    for (;;) {
      const space = this.#match(whiteSpace);
      if (space !== undefined && !/^[\t ]*$/.test(space)) this.#lineBegun = false;
      const from = this.#at;
      if (this.#text[from] !== '#' || this.#text[from + 1] === '#') return comments ?? none;
      const trailing = this.#lineBegun;
      const lines = this.#lines(comment, trailing ? undefined : furtherComment);
      const words = lines.map((line) => line.replace(/^ /, '').trimEnd()).join('\n');
      // A comment of XML has LF for every end of a line, and no other.
      const value = words.replace(/\r\n?/g, '\n');
      const start = this.#offset(from);
      comments ??= [];
      comments.push({ value, start, end: this.#offset(this.#at), trailing });
    }
  }

  /** What stands behind the `#` of one line and of the lines that go on with it. */
  #lines(first: RegExp, further: RegExp | undefined): string[] {
    const lines: string[] = [];
    for (let pattern: RegExp | undefined = first; pattern !== undefined; pattern = further) {
      pattern.lastIndex = this.#at;
      const match = pattern.exec(this.#text);
      if (match === null) break;
      this.#at = pattern.lastIndex;
      lines.push(plain(match[1] as string));
    }
    return lines;
  }

  #strangeCharacter(from: number): SyntaxFault {
    const character = String.fromCodePoint(this.#text.codePointAt(from) as number);
    this.#at += character.length;
    if (character === escapedCarriageReturn) {
      return this.#fault(
        from,
        'A carriage return written as an escape must stand in a literal or a comment.',
      );
    }
    const message = `\`${character}\` must not stand outside of literals and comments.`;
    return this.#fault(from, message, { actual: character });
  }

  /** From `from` to where reading will go on. */
  #fault(from: number, message: string, details: FaultDetails = {}): SyntaxFault {
    return new SyntaxFault(this.#offset(from), this.#offset(this.#at), message, details);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match[0];
  }

  #offset(index: number): number {
    return this.#escaped.offset(index);
  }
}

/** A text with the stand-ins of escaped ends of lines replaced. */
function plain(text: string): string {
  return text.includes(escapedLineFeed) || text.includes(escapedCarriageReturn)
    ? text.replaceAll(escapedLineFeed, '\n').replaceAll(escapedCarriageReturn, '\r')
    : text;
}
