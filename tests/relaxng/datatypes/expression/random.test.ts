import { describe, expect, test } from 'vitest';
import { RegularExpression } from '../../../../src/relaxng/datatypes/expression/regular-expression.ts';
import { Random } from '../../reading/random.ts';
import { naiveMatch } from './naive-match.ts';
import { characters, randomExpression, type Tree } from './random-expression.ts';

const randomText = (random: Random, from: readonly string[], most: number) =>
  Array.from({ length: random.below(most + 1) }, () => random.oneOf(from)).join('');

describe('random expressions', () => {
  test('match what a naive matcher says', () => {
    const random = new Random(7);
    let matched = 0;
    for (let round = 0; round < 4000; round++) {
      const { pattern, tree } = randomExpression(random, 4);
      const expression = new RegularExpression(pattern);
      for (let value = 0; value < 12; value++) {
        const text = randomText(random, characters, 5);
        const wanted = naiveMatch(tree, text);
        if (wanted) matched++;
        if (expression.test(text) !== wanted)
          expect.fail(`${JSON.stringify(pattern)} and ${JSON.stringify(text)}: should be ${wanted}`);
      }
    }
    expect(matched).toBeGreaterThan(5000);
  });

  test('match what JavaScript says of what both languages have', () => {
    const random = new Random(11);
    const atoms = [
      'a',
      'b',
      'é',
      '𝒳',
      '.',
      '[ab]',
      '[^a]',
      '[a-c]',
      '\\d',
      '\\p{L}',
      '\\P{Lu}',
      '\\n',
      '\\(',
      '[^\\s]',
    ];
    const marks = ['', '', '', '?', '*', '+', '{2}', '{1,2}', '{0,3}'];
    const random1 = (depth: number): string => {
      const kind = random.below(depth > 0 ? 4 : 1);
      if (kind === 0) return random.oneOf(atoms) + random.oneOf(marks);
      if (kind === 1) return `(${random1(depth - 1)}|${random1(depth - 1)})${random.oneOf(marks)}`;
      if (kind === 2) return `(${random1(depth - 1)})${random.oneOf(marks)}`;
      return random1(depth - 1) + random1(depth - 1);
    };
    let matched = 0;
    for (let round = 0; round < 4000; round++) {
      const pattern = random1(4);
      const expression = new RegularExpression(pattern);
      const other = new RegExp(`^(?:${pattern})$`, 'u');
      for (let value = 0; value < 10; value++) {
        const text = randomText(random, ['a', 'b', 'c', '1', 'é', '𝒳', '(', '\n', 'A'], 5);
        const wanted = other.test(text);
        if (wanted) matched++;
        if (expression.test(text) !== wanted)
          expect.fail(`${JSON.stringify(pattern)} and ${JSON.stringify(text)}: should be ${wanted}`);
      }
    }
    expect(matched).toBeGreaterThan(4000);
  });

  test('with characters that are counted match what a naive matcher says', () => {
    const random = new Random(23);
    const one = (letters: string): Tree => ({ kind: 'one', has: (character) => letters.includes(character) });
    let matched = 0;
    for (let round = 0; round < 150; round++) {
      const least = random.oneOf([0, 1, 250, 257, 258]);
      const most = Math.max(257, least) + random.below(8);
      const [letters, written] = random.oneOf([
        ['a', 'a'],
        ['ab', '[ab]'],
        ['abc', '.'],
      ] as const);
      const counted: Tree = { kind: 'times', of: one(letters), least, most };
      const end = random.oneOf(['', 'b', 'ab']);
      const row: Tree = { kind: 'row', parts: [counted, ...[...end].map(one)] };
      const isLoop = random.onceIn(2);
      const pattern = isLoop
        ? `(${written}{${least},${most}}${end})*c?`
        : `b*${written}{${least},${most}}${end}`;
      const tree: Tree = isLoop
        ? {
            kind: 'row',
            parts: [
              { kind: 'times', of: row, least: 0, most: Number.POSITIVE_INFINITY },
              { kind: 'times', of: one('c'), least: 0, most: 1 },
            ],
          }
        : {
            kind: 'row',
            parts: [{ kind: 'times', of: one('b'), least: 0, most: Number.POSITIVE_INFINITY }, row],
          };
      const expression = new RegularExpression(pattern);
      for (let value = 0; value < 8; value++) {
        const long = 'a'.repeat(245 + random.below(30));
        const text =
          random.oneOf([long, long + long, `${long}b`, `b${long}`, `${long}b${long}`, `${long}ab${long}c`]) +
          end;
        const wanted = naiveMatch(tree, text);
        if (wanted) matched++;
        if (expression.test(text) !== wanted)
          expect.fail(`${pattern} and a text of ${text.length}: should be ${wanted}`);
      }
    }
    expect(matched).toBeGreaterThan(100);
    expect(matched).toBeLessThan(1100);
  });
});
