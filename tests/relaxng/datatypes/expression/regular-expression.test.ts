import { describe, expect, test } from 'vitest';
import { RegularExpression } from '../../../../src/relaxng/datatypes/expression/regular-expression.ts';
import { Random } from '../../reading/random.ts';

const matches = (pattern: string, text: string) => new RegularExpression(pattern).test(text);

describe('a regular expression of XML Schema', () => {
  test.each<[pattern: string, right: string[], wrong: string[]]>([
    ['', [''], ['a']],
    ['a|', ['a', ''], ['b']],
    ['()', [''], ['()']],
    ['^a$', ['^a$'], ['a']],
    ['a.c', ['abc', 'a𝒳c', 'a\u2028c', 'a\u0085c'], ['a\nc', 'a\rc', 'ac']],
    ['[a-z-[aeiou]]+', ['xyz'], ['xaz', '-', '']],
    ['[\\i-[:]][\\c-[:]]*', ['a-1', '_', 'é', 'Ωα·'], ['a:b', '1a', ':', 'ሀ', '𐐀']],
    ['\\i\\c*', [':a:b', '_1'], ['-a']],
    ['\\I\\C', ['- ', '1!'], ['a ', '-a']],
    ['\\w+', ['aé1', '𝒳', '$', '̈'], ['a_b', 'a b', 'a-b', '']],
    ['\\W', ['_', '-', ' '], ['a', '$']],
    ['\\d+', ['12', '٣'], ['½', 'a', '']],
    ['[\\D]', ['a'], ['1']],
    ['\\s\\S', [' a', '\ta'], ['\u00a0a', 'aa']],
    ['\\p{Lu}\\p{Ll}*', ['Aé', 'Ω'], ['aé', 'ǅ']],
    ['\\P{L}', ['1', '𝟙'], ['a', '𝒳']],
    ['\\p{Cn}', ['\u0378'], ['a']],
    ['\\p{IsGreek}+', ['αΩ'], ['a', 'ἀ']],
    ['\\p{IsGreekandCoptic}\\p{IsGreekExtended}', ['αἀ'], ['ἀα']],
    ['\\p{IsBasicLatin}*', ['abc', '\u007f'], ['é']],
    ['\\P{IsBasicLatin}', ['é', '𝒳'], ['a']],
    ['\\p{IsLatin-1Supplement}', ['é'], ['ē']],
    ['\\p{IsPrivateUse}', ['\ue000', '\u{f0000}', '\u{10ffff}'], ['a']],
    ['\\p{IsCombiningMarksforSymbols}', ['\u20d0'], ['\u0300']],
    ['\\p{IsMathematicalAlphanumericSymbols}', ['𝒳'], ['X']],
    ['[^\\p{C}\\p{Z}]+', ['abc', '𝒳'], ['a b', '\u0000', '\u0378', '']],
    ['[\\w.-]+', ['a.b-c'], ['a b']],
    ['[-a]+', ['-a'], ['b']],
    ['[^-a]', ['b'], ['-', 'a']],
    ['[a^]', ['a', '^'], ['b']],
    ['[^^]', ['a'], ['^']],
    ['[{}()|?*+.$]+', ['{}()|?*+.$'], ['a']],
    ['[\\[\\]\\\\\\-\\^]+', ['[]\\-^'], ['a']],
    ['[\\n\\t\\r]', ['\n', '\t', '\r'], ['n']],
    ['[a-c\\d-[b-c2]]+', ['a13'], ['b', '2']],
    ['[a-z-[b-y-[m]]]', ['a', 'm', 'z'], ['c']],
    ['[^a-z-[A-Z]]', ['1'], ['a', 'A']],
    ['[𝒳-𝒵]', ['𝒴'], ['\ud835', 'X']],
    ['a{2}b{0,1}c{1,}', ['aac', 'aabccc'], ['ac', 'aab', 'aabbc']],
    ['a{0}b', ['b'], ['ab']],
    ['(ab|a)(bc|c)?', ['ab', 'abc', 'abbc', 'a'], ['abcb']],
    ['((a*)*|b)*', ['', 'aab'], ['c']],
    ['[-+]?\\d+(\\.\\d+)?(%|cm)', ['-1.5cm', '3%'], ['.5cm', '1.cm']],
    ['\\-\\{\\}\\(\\)\\|\\?\\*\\+\\.\\^\\\\', ['-{}()|?*+.^\\'], ['']],
    ['a b', ['a b'], ['ab']],
  ])('%j', (pattern, right, wrong) => {
    expect(right.filter((text) => !matches(pattern, text))).toEqual([]);
    expect(wrong.filter((text) => matches(pattern, text))).toEqual([]);
  });

  test('takes half of a surrogate pair for a character', () => {
    expect(matches('.', '\ud835')).toBe(true);
    expect(matches('..', '𝒳')).toBe(false);
  });

  test('never tries again', () => {
    const row = 'a'.repeat(1_000_000);
    for (const pattern of ['(a+)+b', '(a|aa)*b', '(a*)*b', '((a?){20}){20}b', '(.*)*b', 'a*a*a*a*a*a*b'])
      expect(matches(pattern, row), pattern).toBe(false);
    expect(matches('(a+)+', row)).toBe(true);
  });

  test('counts far', () => {
    const row = 'a'.repeat(65_535);
    expect(matches('a{0,65535}', row)).toBe(true);
    expect(matches('a{0,65535}', `${row}a`)).toBe(false);
    expect(matches('a{65536,}', row)).toBe(false);
    expect(matches('a{65535,}', `${row}a`)).toBe(true);
    expect(matches('a{1,99999999999}', row)).toBe(true);
    expect(matches('.*b.{300,400}', `${row}b${'c'.repeat(350)}`)).toBe(true);
    expect(matches('.*b.{300,400}', `${row}b${'c'.repeat(401)}`)).toBe(false);
  });

  test('counts what would be too many copies', () => {
    const pattern = '([ab]{2,100}-){25}';
    const [ours, other] = [new RegularExpression(pattern), new RegExp(`^${pattern}$`)];
    const random = new Random(5);
    const found = Array.from({ length: 300 }, () => {
      const most = random.oneOf([98, 101]);
      const part = () => `${'ab'.repeat(60).slice(0, 2 + random.below(most))}-`;
      const text = Array.from({ length: random.oneOf([24, 25, 25, 25]) }, part).join('');
      expect(ours.test(text), text).toBe(other.test(text));
      return other.test(text);
    });
    expect(new Set(found).size).toBe(2);
  });

  test('forgets states when they become too many, and goes on', () => {
    const random = new Random(3);
    const text = Array.from({ length: 30_000 }, () => random.oneOf(['a', 'b'])).join('');
    const expression = new RegularExpression('.*a.{200}');
    for (const end of ['a', 'b']) {
      const tail = text.slice(0, 200);
      expect(expression.test(text + end + tail)).toBe(end === 'a');
    }
  });

  test('forgets characters when they become too many, and goes on', () => {
    const letters = Array.from({ length: 3000 }, (_, index) => String.fromCodePoint(0x4e00 + index));
    const expression = new RegularExpression(`(${letters.join('|')})*`);
    expect(expression.test(letters.join(''))).toBe(true);
    expect(expression.test(`${letters.join('')}!`)).toBe(false);
    expect(expression.test(letters.toReversed().join(''))).toBe(true);
  });
});
