import { SyntaxFault } from './syntax-fault.ts';

/** Stands for `\x{A}`, which is a character and not the end of a line; can itself stand in no schema. */
export const escapedLineFeed = '\u0001';
/** Stands for `\x{D}`. */
export const escapedCarriageReturn = '\u0002';

const notCharacter = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const escapes = /\\x+\{(?:([0-9A-Fa-f]+)\})?/g;

/**
 * The text of a schema after the first stages of the compact syntax, appendix A, section 2: the byte order mark left
 * out and escapes replaced. Ends of lines stay as they are.
 */
export class EscapedText {
  readonly text: string;
  readonly faults: SyntaxFault[] = [];
  /** Where escapes end in `text`, and by how much the file is then ahead of it. */
  readonly #ends: number[] = [];
  readonly #shifts: number[] = [];

  /** Throws a `SyntaxFault` where a character stands that no schema may contain. */
  constructor(source: string) {
    const wrong = notCharacter.exec(source);
    if (wrong) throw forbiddenCharacter(wrong[0], wrong.index);
    this.text = this.#decode(source);
  }

  /** The offset in the file of an offset in `text`. */
  offset(index: number): number {
    const ends = this.#ends;
    if (ends.length === 0 || index < (ends[0] as number)) return index;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((ends[middle] as number) <= index) low = middle;
      else high = middle - 1;
    }
    return index + (this.#shifts[low] as number);
  }

  #decode(source: string): string {
    const pieces: string[] = [];
    let length = 0;
    let from = 0;
    const replace = (to: number, end: number, by: string) => {
      pieces.push(source.slice(from, to), by);
      length += to - from + by.length;
      from = end;
      this.#ends.push(length);
      this.#shifts.push(end - length);
    };
    if (source.startsWith('\uFEFF')) replace(0, 1, '');
    for (const match of source.matchAll(escapes)) {
      const end = match.index + match[0].length;
      const character = match[1] === undefined ? undefined : characterOf(match[1]);
      if (character === undefined) this.faults.push(wrongEscape(source, match.index, end, match[1]));
      replace(match.index, end, character ?? '\uFFFD');
    }
    if (from === 0) return source;
    pieces.push(source.slice(from));
    return pieces.join('');
  }
}

function characterOf(hexadecimal: string): string | undefined {
  const digits = hexadecimal.replace(/^0+/, '');
  const code = digits.length > 6 ? Number.POSITIVE_INFINITY : Number.parseInt(digits || '0', 16);
  if (code === 0xa) return escapedLineFeed;
  if (code === 0xd) return escapedCarriageReturn;
  if (code > 0x10ffff) return undefined;
  const character = String.fromCodePoint(code);
  return notCharacter.test(character) ? undefined : character;
}

function wrongEscape(source: string, start: number, end: number, digits: string | undefined): SyntaxFault {
  if (digits !== undefined) {
    return new SyntaxFault(
      start,
      end,
      `\`${source.slice(start, end)}\` names no character that XML allows.`,
      {
        hint: 'Write the number of a character of XML, as in `\\x{E9}` for é.',
      },
    );
  }
  const rest = /^[^\s}"']{0,12}\}?/.exec(source.slice(end, end + 13))?.[0] ?? '';
  return new SyntaxFault(
    start,
    end + rest.length,
    'An escape must be hexadecimal digits between `\\x{` and `}`.',
    {
      actual: source.slice(start, end + rest.length),
      hint: 'Write `\\x{E9}` for é; for a backslash before `x{` write `\\x{5C}`.',
    },
  );
}

function forbiddenCharacter(character: string, start: number): SyntaxFault {
  const code = (character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
  const message = `A schema must not contain the character U+${code}.`;
  return new SyntaxFault(start, start + character.length, message, {
    hint: 'Remove the character; if the file is full of such, save it as UTF-8 text.',
  });
}
