import { type CharacterClass, type CodePointRange, characterClass } from './character-class.ts';
import { parseEscape } from './parse-escape.ts';
import type { PatternCursor } from './pattern-cursor.ts';

/** Groups that are taken from groups that are taken from groups … deeper are refused. */
const deepest = 50;

/**
 * Reads a class in brackets (XML Schema, part 2, appendix F, productions 11 to 22). A hyphen stands for itself at the
 * beginning and the end of a group, as the second edition has it.
 */
export function parseClass(cursor: PatternCursor, depth = 1): CharacterClass {
  const start = cursor.index;
  if (depth > deepest) cursor.refuse(`classes are taken from each other more than ${deepest} deep`, start);
  cursor.take();
  const negated = cursor.takes('^');
  const from = cursor.index;
  const ranges: CodePointRange[] = [];
  const classes: CharacterClass[] = [];
  let minus: CharacterClass | undefined;
  for (;;) {
    const at = cursor.index;
    const { next } = cursor;
    if (next === '')
      cursor.refuse('`[` is not closed', start, 'Write `]` at the end of the class.', start + 1);
    if (next === ']' && at > from) break;
    if (next === ']')
      cursor.refuse('a class must name a character', start, 'Write `\\]` for the character `]`.', at + 1);
    if (next === '[')
      cursor.refuse('`[` stands within a class', at, 'Write `\\[` for the character `[`.', at + 1);
    if (next === '-' && at > from && cursor.pattern[at + 1] === '[') {
      cursor.take();
      minus = parseClass(cursor, depth + 1);
      if (cursor.next !== ']') {
        const words = 'the class that is taken away must be the last in its class';
        cursor.refuse(words, at, 'Write `]` behind it.');
      }
      break;
    }
    const first = parseMember(cursor, from);
    if (cursor.next !== '-' || /^-[[\]]/.test(cursor.pattern.slice(cursor.index, cursor.index + 2))) {
      if (typeof first === 'number') ranges.push([first, first]);
      else classes.push(first);
      continue;
    }
    cursor.take();
    if (cursor.next === '-') refuseHyphen(cursor, cursor.index);
    const last = parseMember(cursor, from);
    if (typeof first !== 'number' || typeof last !== 'number')
      cursor.refuse(
        'a range must go from one character to another',
        at,
        'Write `\\-` for the character `-`.',
      );
    if (first > last)
      cursor.refuse(
        'the characters of a range must stand in their order in Unicode',
        at,
        'Change their places, or write `\\-` for the character `-`.',
      );
    ranges.push([first, last]);
  }
  cursor.take();
  return characterClass({ ranges, classes }, { negated, minus });
}

/** Reads one character or escape within a class. A hyphen may be one at the beginning and the end. */
function parseMember(cursor: PatternCursor, from: number): number | CharacterClass {
  const at = cursor.index;
  if (cursor.next === '\\') return parseEscape(cursor);
  const character = cursor.take();
  const isEdge = at === from ? !/^-[^\]]/.test(cursor.pattern.slice(at + 1, at + 3)) : cursor.next === ']';
  if (character === '-' && !isEdge) refuseHyphen(cursor, at);
  return character.codePointAt(0) as number;
}

function refuseHyphen(cursor: PatternCursor, at: number): never {
  const words = '`-` stands for itself only at the beginning or the end of a class';
  return cursor.refuse(words, at, 'Write `\\-` for the character `-`.', at + 1);
}
