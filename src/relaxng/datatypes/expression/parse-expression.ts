import { characterClass } from './character-class.ts';
import type { Expression } from './expression.ts';
import { parseClass } from './parse-class.ts';
import { parseEscape } from './parse-escape.ts';
import { PatternCursor } from './pattern-cursor.ts';

/** Brackets within brackets deeper than this are refused: reading calls itself for each. */
const deepest = 200;

/** No string of JavaScript is longer, in UTF-16 code units: what may be repeated as often may be so without end. */
const longestString = 2 ** 29;

const lineEnds = characterClass(
  {
    ranges: [
      [10, 10],
      [13, 13],
    ],
    classes: [],
  },
  { negated: true },
);

/**
 * Reads a regular expression of XML Schema (part 2, appendix F).
 *
 * @throws ExpressionFault
 */
export function parseExpression(pattern: string): Expression {
  const cursor = new PatternCursor(pattern);
  const expression = parseChoice(cursor, 0);
  if (cursor.next !== '')
    cursor.refuse('`)` closes nothing', cursor.index, 'Write `\\)` for the character `)`.');
  return expression;
}

/** Up to the end, or to a closing bracket. */
function parseChoice(cursor: PatternCursor, depth: number): Expression {
  const options: Expression[] = [];
  do options.push(parseSequence(cursor, depth));
  while (cursor.takes('|'));
  return options.length === 1 ? (options[0] as Expression) : { kind: 'choice', options };
}

function parseSequence(cursor: PatternCursor, depth: number): Expression {
  const parts: Expression[] = [];
  while (!/^[|)]?$/.test(cursor.next)) parts.push(parseQuantified(cursor, depth));
  return parts.length === 1 ? (parts[0] as Expression) : { kind: 'sequence', parts };
}

function parseQuantified(cursor: PatternCursor, depth: number): Expression {
  const of = parseAtom(cursor, depth);
  const quantity = parseQuantity(cursor);
  if (quantity === undefined) return of;
  const { next, index } = cursor;
  if (/^[?*+{]$/.test(next)) {
    cursor.refuse(
      `the quantifier \`${next}\` follows another`,
      index,
      'Put brackets around what is repeated twice.',
      index + 1,
    );
  }
  return { kind: 'repetition', of, ...quantity };
}

function parseAtom(cursor: PatternCursor, depth: number): Expression {
  const start = cursor.index;
  const { next } = cursor;
  if (next === '(') {
    if (depth >= deepest) cursor.refuse(`brackets stand within brackets more than ${deepest} deep`, start);
    cursor.take();
    const group = parseChoice(cursor, depth + 1);
    if (!cursor.takes(')'))
      cursor.refuse('`(` is not closed', start, 'Write `)`, or `\\(` for the character `(`.', start + 1);
    return group;
  }
  if (next === '[') return { kind: 'character', of: parseClass(cursor) };
  if (next === '\\') return { kind: 'character', of: parseEscape(cursor) };
  cursor.take();
  if (next === '.') return { kind: 'character', of: lineEnds };
  if (/^[?*+{]$/.test(next)) {
    // `(?:` and `(?=` are of other languages.
    const other = next === '?' && cursor.pattern[start - 1] === '(';
    const words = other ? '`(?` is not of XML Schema' : `\`${next}\` repeats nothing`;
    cursor.refuse(
      words,
      other ? start - 1 : start,
      other ? 'Write `(` alone.' : `Write \`\\${next}\` for the character \`${next}\`.`,
    );
  }
  if (next === '}' || next === ']')
    cursor.refuse(`\`${next}\` closes nothing`, start, `Write \`\\${next}\` for the character \`${next}\`.`);
  return { kind: 'character', of: next.codePointAt(0) as number };
}

function parseQuantity(cursor: PatternCursor): { readonly least: number; readonly most: number } | undefined {
  const start = cursor.index;
  if (cursor.takes('?')) return { least: 0, most: 1 };
  if (cursor.takes('*')) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (cursor.takes('+')) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (cursor.next !== '{') return undefined;
  const quantity = /^\{(\d+)(?:(,)(\d*))?\}/.exec(cursor.pattern.slice(start, start + 400));
  if (quantity === null) {
    const hint = 'Write `{2}`, `{2,}` or `{2,3}`, or `\\{` for the character `{`.';
    const end = cursor.pattern.indexOf('}', start) + 1;
    cursor.refuse('`{` is not followed by how often', start, hint, end || start + 1);
  }
  const [whole, leastText, comma, mostText] = quantity;
  cursor.index += whole.length;
  const least = Number(leastText);
  const most = comma === undefined ? least : mostText === '' ? Number.POSITIVE_INFINITY : Number(mostText);
  if (least > most) {
    const words = `\`${whole}\` asks for more at least than at most`;
    cursor.refuse(words, start, 'Change the places of the two numbers.');
  }
  if (comma !== undefined && most >= longestString)
    return { least: clamped(least), most: Number.POSITIVE_INFINITY };
  return { least: clamped(least), most: clamped(most) };
}

/** What no value can reach is as good as what it reaches even less. */
function clamped(times: number): number {
  return Math.min(times, longestString);
}
