import { closest } from '../../../engines/fastest-levenshtein.ts';
import { formerNameCharacters } from '../../../engines/xmlchars.ts';
import { shownValue } from '../shown-value.ts';
import { type CharacterClass, characterClass } from './character-class.ts';
import { unicodeBlocks } from './unicode-blocks.ts';

/** The general categories that `\p{…}` knows (XML Schema, part 2, appendix F.1.1): all of Unicode's but surrogates. */
const categories =
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn'.split(
    ' ',
  );

/** The characters of multi-character escapes, as a class of JavaScript that matches one character at a time. */
const sources: Readonly<Record<string, () => string>> = {
  i: () => `[_:${formerNameCharacters.letter}]`,
  c: () => `[${formerNameCharacters.nameChar}]`,
  d: () => '\\p{Nd}',
  s: () => '[ \\t\\n\\r]',
  w: () => '[^\\p{P}\\p{Z}\\p{C}]',
};

const known = new Map<string, CharacterClass>();

/** The class of `\i`, `\c`, `\d`, `\s`, `\w` or, in capitals, of all other characters; undefined for another letter. */
export function multiCharacterEscape(letter: string): CharacterClass | undefined {
  const source = sources[letter.toLowerCase()];
  if (source === undefined) return undefined;
  const named = byExpression(source());
  return letter === letter.toLowerCase()
    ? named
    : characterClass({ ranges: [], classes: [named] }, { negated: true });
}

/** The class of `\p{name}`; of an unknown name what is wrong with it. */
export function propertyClass(
  name: string,
): CharacterClass | { readonly wrong: string; readonly meant?: string } {
  if (categories.includes(name)) return byExpression(`\\p{${name}}`);
  if (!name.startsWith('Is')) {
    const wrong = `there is no category ${shownValue(name)}`;
    // Blocks are written with `Is`, which is easily forgotten.
    if (unicodeBlocks().has(name)) return { wrong, meant: `Is${name}` };
    const meant = closest(name, categories);
    return { wrong, ...(meant !== undefined && { meant }) };
  }
  const ranges = unicodeBlocks().get(name.slice(2));
  if (ranges !== undefined) return characterClass({ ranges, classes: [] });
  const meant = closest(name.slice(2), unicodeBlocks().keys());
  return {
    wrong: `Unicode has no block ${shownValue(name.slice(2))}`,
    ...(meant !== undefined && { meant: `Is${meant}` }),
  };
}

/** Of one character JavaScript's own expressions tell without trying again. */
function byExpression(source: string): CharacterClass {
  let found = known.get(source);
  if (found === undefined) {
    const expression = new RegExp(`^${source}$`, 'u');
    found = { includes: (codePoint) => expression.test(String.fromCodePoint(codePoint)) };
    known.set(source, found);
  }
  return found;
}
