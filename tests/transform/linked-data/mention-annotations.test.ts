import { expect, test } from 'vitest';
import type { Mention } from '../../../src/edition/mention.ts';
import type { XmlElement } from '../../../src/edition/xml-tree.ts';
import { partProblems } from '../../../src/graph/check/part-problems.ts';
import { mentionAnnotations } from '../../../src/transform/linked-data/mention-annotations.ts';

const element = () => ({}) as XmlElement;
const mention = (of: XmlElement, id: string, anchor: string) =>
  ({ element: of, anchor, entry: { kind: 'person', id } }) as unknown as Mention;

test.each([
  ['Latin letters', 'Ann wrote\nto Bob and\nto them.', 'Bob', 'them'],
  ['Cyrillic', 'Товарищу\nСТАЛИНУ И.В. от\nГромыко', 'СТАЛИНУ И.В.', 'Громыко'],
  ['Arabic', 'كتب أحمد إلى\nفاطمة الزهراء', 'أحمد', 'فاطمة الزهراء'],
  ['characters outside the BMP', '𝔄𝔫𝔫 🖋 𝔅𝔬𝔟\nand 𝒞𝒶𝓇𝓁', '𝔅𝔬𝔟', '𝒞𝒶𝓇𝓁'],
])('the quotation is the very substring, by code points: %s', (_, text, one, two) => {
  const at = (of: XmlElement, words: string) => {
    const characters = [...text];
    const start = [...text.slice(0, text.indexOf(words))].length;
    const end = start + [...words].length;
    const cut = (from: number, to: number) => characters.slice(Math.max(0, from), to).join('');
    return {
      element: of,
      start,
      end,
      exact: words,
      prefix: cut(start - 12, start),
      suffix: cut(end, end + 12),
    };
  };
  const [first, second, unseen] = [element(), element(), element()];
  const made = mentionAnnotations(
    [
      mention(first, 'a', 'm-1'),
      mention(second, 'b', 'they'),
      mention(second, 'c', 'they'),
      mention(unseen, 'd', 'm-3'),
    ],
    [at(first, one), at(second, two)],
    'doc/d',
  );
  expect(made.map(({ iri, bodies, exact }) => [iri, bodies, exact])).toEqual([
    ['doc/d#m-1', ['person/a#this'], one],
    ['doc/d#m-they', ['person/b#this', 'person/c#this'], two],
  ]);
  for (const { prefix, exact, suffix } of made) expect(text).toContain(prefix + exact + suffix);
  expect(partProblems(made, () => text)).toEqual([]);
});
