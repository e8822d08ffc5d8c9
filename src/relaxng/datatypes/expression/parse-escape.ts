import { type CharacterClass, characterClass } from './character-class.ts';
import { multiCharacterEscape, propertyClass } from './class-escapes.ts';
import type { PatternCursor } from './pattern-cursor.ts';

const singles: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Reads an escape (XML Schema, part 2, appendix F, productions 23 to 37): the code point of one character, or a class. */
export function parseEscape(cursor: PatternCursor): number | CharacterClass {
  const start = cursor.index;
  cursor.take();
  const letter = cursor.take();
  if (letter === 'p' || letter === 'P') return parseProperty(cursor, start, letter === 'P');
  const several = multiCharacterEscape(letter);
  if (several !== undefined) return several;
  const single = singles[letter] ?? letter;
  if (letter === '')
    cursor.refuse('nothing is escaped by `\\` at its end', start, 'Write `\\\\` for the character `\\`.');
  if (!/^[nrt\\|.?*+(){}\-[\]^]$/.test(letter)) {
    const isLetter = /^[a-zA-Z0-9]$/.test(letter);
    const hint = isLetter ? '' : `Write \`${letter}\` alone: it needs no escape.`;
    cursor.refuse(`there is no escape \`\\${letter}\``, start, hint);
  }
  return single.codePointAt(0) as number;
}

function parseProperty(cursor: PatternCursor, start: number, negated: boolean): CharacterClass {
  const written = negated ? '\\P' : '\\p';
  if (!cursor.takes('{'))
    cursor.refuse(
      `\`${written}\` must be followed by a name in braces`,
      start,
      `Write \`${written}{Lu}\`, for instance.`,
    );
  const end = cursor.pattern.indexOf('}', cursor.index);
  if (end < 0) cursor.refuse(`\`${written}{\` is not closed`, start, 'Write `}` behind the name.');
  const name = cursor.pattern.slice(cursor.index, end);
  cursor.index = end + 1;
  const found = propertyClass(name);
  if ('wrong' in found) {
    cursor.refuse(
      found.wrong,
      start,
      found.meant === undefined ? '' : `Write \`${written}{${found.meant}}\`.`,
    );
  }
  return negated ? characterClass({ ranges: [], classes: [found] }, { negated: true }) : found;
}
