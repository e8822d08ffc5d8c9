import { describe, expect, test } from 'vitest';
import { ExpressionFault } from '../../../../src/relaxng/datatypes/expression/expression-fault.ts';
import { RegularExpression } from '../../../../src/relaxng/datatypes/expression/regular-expression.ts';

/** What is wrong, and the part of the pattern that is shown. */
function faultOf(pattern: string): [words: string, part: string] | undefined {
  try {
    new RegularExpression(pattern);
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    return [error.message, pattern.slice(error.start, error.end)];
  }
}

describe('what is no regular expression of XML Schema', () => {
  test.each<[pattern: string, words: string, part: string]>([
    ['a{', '`{` is not followed by how often', '{'],
    ['a{x}b', '`{` is not followed by how often', '{x}'],
    ['a{,2}', '`{` is not followed by how often', '{,2}'],
    ['{', '`{` repeats nothing', '{'],
    ['a}', '`}` closes nothing', '}'],
    ['ab{2,1}', '`{2,1}` asks for more at least than at most', '{2,1}'],
    ['a**', 'the quantifier `*` follows another', '*'],
    ['a+?', 'the quantifier `?` follows another', '?'],
    ['a{2}{3}', 'the quantifier `{` follows another', '{'],
    ['*a', '`*` repeats nothing', '*'],
    ['a|+', '`+` repeats nothing', '+'],
    ['(?:a)', '`(?` is not of XML Schema', '(?'],
    ['(?=a)', '`(?` is not of XML Schema', '(?'],
    ['b(a', '`(` is not closed', '('],
    ['a)', '`)` closes nothing', ')'],
    ['a]', '`]` closes nothing', ']'],
    ['x[a', '`[` is not closed', '['],
    ['[]', 'a class must name a character', '[]'],
    ['[^]', 'a class must name a character', '[^]'],
    ['[a[b]]', '`[` stands within a class', '['],
    ['[a-z-9]', '`-` stands for itself only at the beginning or the end of a class', '-'],
    ['[+--]', '`-` stands for itself only at the beginning or the end of a class', '-'],
    ['[--+]', '`-` stands for itself only at the beginning or the end of a class', '-'],
    ['[a-\\d]', 'a range must go from one character to another', 'a-\\d'],
    ['[\\d-a]', 'a range must go from one character to another', '\\d-a'],
    ['[xz-a]', 'the characters of a range must stand in their order in Unicode', 'z-a'],
    ['[a-[b]c]', 'the class that is taken away must be the last in its class', '-[b]'],
    ['\\$', 'there is no escape `\\$`', '\\$'],
    ['a\\b', 'there is no escape `\\b`', '\\b'],
    ['\\u0041', 'there is no escape `\\u`', '\\u'],
    ['a\\', 'nothing is escaped by `\\` at its end', '\\'],
    ['\\pL', '`\\p` must be followed by a name in braces', '\\p'],
    ['\\P{L', '`\\P{` is not closed', '\\P{'],
    ['\\p{}', 'there is no category ``', '\\p{}'],
    ['\\p{Cs}', 'there is no category `Cs`', '\\p{Cs}'],
    ['\\p{Greek}', 'there is no category `Greek`', '\\p{Greek}'],
    ['\\p{IsGrek}', 'Unicode has no block `Grek`', '\\p{IsGrek}'],
    ['(ab){1002}', 'written out, its repetitions have more than 2,000 parts', '(ab){1002}'],
    ['(a{20000}){60}', 'its repetitions count to more than 1,000,000 in all', '(a{20000}){60}'],
    ['a{2000000}', 'its repetitions count to more than 1,000,000 in all', 'a{2000000}'],
    [
      '((((a{9}){9}){9}){9}){999999999}',
      'written out, its repetitions have more than 2,000 parts',
      '((((a{9}){9}){9}){9}){999999999}',
    ],
  ])('%s', (pattern, words, part) => {
    expect(faultOf(pattern)).toEqual([words, part]);
  });

  test('are brackets within brackets without end', () => {
    expect(faultOf('('.repeat(100_000))?.[0]).toBe('brackets stand within brackets more than 200 deep');
    expect(faultOf('[a-'.repeat(100_000))?.[0]).toBe('classes are taken from each other more than 50 deep');
    expect(faultOf(`${'('.repeat(200)}a${')'.repeat(200)}`)).toBeUndefined();
  });

  test('repetitions of nothing are not copied', () => {
    expect(faultOf('(((){999999999}){999999999}){999999999}')).toBeUndefined();
    expect(faultOf(`((){${'9'.repeat(390)}}){20000}`)).toBeUndefined();
    expect(new RegularExpression('(a|(){999999999}){3}').test('aa')).toBe(true);
  });
});
