import { describe, expect, test, vi } from 'vitest';
import type { SimplePattern } from '../../../src/relaxng/simplify/simple-grammar.ts';
import { validateText } from '../../../src/relaxng/validate-text.ts';
import {
  attribute,
  choice,
  data,
  element,
  empty,
  grammarOf,
  group,
  interleave,
  list,
  oneOrMore,
  optional,
  recursive,
  text,
  value,
  zeroOrMore,
} from '../small-grammar.ts';

vi.setConfig({ testTimeout: 120_000 });

type Several = readonly [SimplePattern, ...SimplePattern[]];
const many = (count: number, make: (index: number) => SimplePattern) =>
  Array.from({ length: count }, (_, index) => make(index)) as unknown as Several;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const word = (name: string) => element(name, empty);

/** The findings on a document, and how many patterns there are then. */
function judge(grammar: ReturnType<typeof grammarOf>, document: string) {
  const found = validateText(grammar, document, 'a.xml');
  return { found: found.map(({ ruleId, message }) => `${ruleId} ${message}`), patterns: grammar.table.size };
}

describe('(a?){n} a{n}', () => {
  test.each([30, 200, 1000])('%i', (count) => {
    const a = word('a');
    const grammar = grammarOf(
      element('r', group(...many(count, () => optional(a)), ...many(count, () => a))),
    );
    const before = grammar.table.size;
    for (const length of [count, 2 * count]) {
      expect(judge(grammar, `<r>${'<a/>'.repeat(length)}</r>`).found).toEqual([]);
    }
    expect(judge(grammar, `<r>${'<a/>'.repeat(count - 1)}</r>`).found).toHaveLength(1);
    expect(judge(grammar, `<r>${'<a/>'.repeat(2 * count + 1)}</r>`).found).toHaveLength(1);
    // One choice for each number of `a`, beside the patterns of the schema.
    expect(grammar.table.size).toBeLessThan(before + 8 * count);
  });

  test('as a list', () => {
    const items = [...many(500, () => optional(value('a'))), ...many(500, () => value('a'))];
    const grammar = grammarOf(element('r', list(group(...(items as unknown as Several)))));
    expect(judge(grammar, `<r>${'a '.repeat(750)}</r>`).found).toEqual([]);
    expect(judge(grammar, `<r>${'a '.repeat(499)}</r>`).found).toHaveLength(1);
  });
});

describe('interleave', () => {
  test('25 optional elements in an order of their own: a pattern for each that has come, and not for each set', () => {
    const names = Array.from({ length: 25 }, (_, index) => `e${index}`);
    const grammar = grammarOf(element('r', interleave(...many(25, (index) => optional(word(`e${index}`))))));
    const order = names.map((_, index) => names[(index * 7) % 25]);
    const { found, patterns } = judge(grammar, `<r>${order.map((name) => `<${name}/>`).join('')}</r>`);
    expect(found).toEqual([]);
    expect(patterns).toBeLessThan(500);
    expect(judge(grammar, `<r>${order.map((name) => `<${name}/>`).join('')}<e3/></r>`).found).toHaveLength(1);
  });

  test('200 elements, none of which may be missing', () => {
    const grammar = grammarOf(element('r', interleave(...many(200, (index) => word(`e${index}`)))));
    const all = times(200, (index) => `<e${(index * 77) % 200}/>`);
    expect(judge(grammar, `<r>${all}</r>`)).toMatchObject({ found: [] });
    expect(judge(grammar, `<r>${all.replace('<e5/>', '')}</r>`).found).toHaveLength(1);
    expect(grammar.table.size).toBeLessThan(10_000);
  });

  test('of repeated elements, with text', () => {
    const grammar = grammarOf(
      element('r', interleave(text, ...many(30, (index) => zeroOrMore(word(`e${index}`))))),
    );
    expect(judge(grammar, `<r>${times(3000, (index) => `x<e${(index * 7) % 30}/>`)}</r>`).found).toEqual([]);
    expect(grammar.table.size).toBeLessThan(500);
  });

  test('subsets seen at random of 50 optional elements: what is kept has a bound', () => {
    const grammar = grammarOf(
      element(
        'all',
        zeroOrMore(element('r', interleave(...many(50, (index) => optional(word(`e${index}`)))))),
      ),
    );
    const document = times(
      2000,
      (turn) =>
        `<r>${times(50, (index) => ((index * 2654435761 + turn * 40503) % 97 < 40 ? `<e${(index * 7 + turn) % 50}/>` : ''))}</r>`,
    );
    const { found } = judge(grammar, `<all>${document}</all>`);
    expect(found.every((one) => one.startsWith('relaxng/repeated-element'))).toBe(true);
  });
});

test('repetitions of repetitions, 2,000 deep', () => {
  let pattern: SimplePattern = word('a');
  for (let depth = 0; depth < 2000; depth++) pattern = oneOrMore(group(pattern, optional(pattern)));
  const grammar = grammarOf(element('r', pattern));
  expect(judge(grammar, `<r>${'<a/>'.repeat(5)}</r>`).found).toEqual([]);
});

test('a choice of 5,000 names', () => {
  const grammar = grammarOf(element('r', zeroOrMore(choice(...many(5000, (index) => word(`e${index}`))))));
  const document = `<r>${times(5000, (index) => `<e${index}/>`)}</r>`;
  expect(judge(grammar, document).found).toEqual([]);
  expect(judge(grammar, document.replace('<e77/>', '<f77/>')).found).toHaveLength(1);
});

test('a choice of 200,000 values', () => {
  const grammar = grammarOf(
    element('r', {
      kind: 'choice',
      members: many(200_000, (index) => value(`v${index}`)),
      place: text.place,
    }),
  );
  expect(judge(grammar, '<r>v199999</r>').found).toEqual([]);
  expect(judge(grammar, '<r>v200000</r>').found).toHaveLength(1);
});

describe('attributes', () => {
  test('random subsets of 50 over 5,000 elements', () => {
    const all = many(50, (index) => optional(attribute(`a${index}`)));
    const grammar = grammarOf(element('all', zeroOrMore(element('r', group(...all)))));
    const document = times(
      5000,
      (turn) =>
        `<r${times(50, (index) => ((index * 31 + turn * turn * 17) % 101 < 50 ? ` a${index}="x"` : ''))}/>`,
    );
    expect(judge(grammar, `<all>${document}</all>`).found).toEqual([]);
    expect(grammar.table.size).toBeLessThan(2_000_000);
  });

  test('10,000 on one element, of any name', () => {
    const any: SimplePattern = {
      kind: 'attribute',
      nameClass: { kind: 'anyName' },
      of: text,
      place: text.place,
    };
    const grammar = grammarOf(element('r', zeroOrMore(any)));
    expect(judge(grammar, `<r${times(10_000, (index) => ` a${index}="x"`)}/>`).found).toEqual([]);
  });

  test('1,000 on one element, each of which must be there', () => {
    const grammar = grammarOf(element('r', group(...many(1000, (index) => attribute(`a${index}`)))));
    expect(judge(grammar, `<r${times(1000, (index) => ` a${index}="x"`)}/>`).found).toEqual([]);
    expect(judge(grammar, `<r${times(999, (index) => ` a${index}="x"`)}/>`).found).toHaveLength(1);
    expect(grammar.table.size).toBeLessThan(60_000);
  });

  test('10,000 on one element that may have none', () => {
    const grammar = grammarOf(element('r', empty));
    expect(judge(grammar, `<r${times(10_000, (index) => ` a${index}="x"`)}/>`).found).toHaveLength(10_000);
  });
});

describe('elements that can only be told apart by what follows', () => {
  test('two ways through the same names, 1,000 steps long', () => {
    const way = (last: string) => group(oneOrMore(element('a', optional(text))), word(last));
    const grammar = grammarOf(element('r', choice(way('x'), way('y'), way('z'))));
    expect(judge(grammar, `<r>${'<a/>'.repeat(1000)}<y/></r>`).found).toEqual([]);
    expect(grammar.table.size).toBeLessThan(100);
  });

  test('contents that differ at the bottom of 1,000 levels', () => {
    const nest = (last: string) => {
      let pattern = word(last);
      for (let depth = 0; depth < 1000; depth++) pattern = element('a', pattern);
      return pattern;
    };
    const grammar = grammarOf(choice(nest('x'), nest('y')));
    const document = (last: string) => `${'<a>'.repeat(1000)}<${last}/>${'</a>'.repeat(1000)}`;
    expect(judge(grammar, document('y')).found).toEqual([]);
    // The unknown element, and the one that is missing for it.
    expect(judge(grammar, document('z')).found).toHaveLength(2);
  });

  test('a way back that stays open to the end', () => {
    const a = element('a', text);
    // (a*, a, a{20}): which `a` is the 21st from the end is known at the end only.
    const grammar = grammarOf(
      element('r', group(zeroOrMore(choice(a, word('b'))), a, ...many(20, () => choice(a, word('b'))))),
    );
    let seed = 7;
    const turn = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed > 1073741824 ? '<a/>' : '<b/>';
    };
    const document = Array.from({ length: 5000 }, turn).join('');
    expect(
      judge(grammar, `<r>${document}<a/>${Array.from({ length: 20 }, turn).join('')}</r>`).found,
    ).toEqual([]);
    expect(
      judge(grammar, `<r>${document}<b/>${Array.from({ length: 20 }, turn).join('')}</r>`).found,
    ).toHaveLength(1);
  });
});

describe('documents', () => {
  const nested = recursive('a', (itself) => optional(itself));
  const depth = 100_000;

  test('nested 100,000 deep', () => {
    const grammar = grammarOf(nested);
    expect(judge(grammar, '<a>'.repeat(depth) + '</a>'.repeat(depth)).found).toEqual([]);
    expect(grammar.table.size).toBeLessThan(20);
  });

  test('nested 100,000 deep with a slip at the bottom, which is too deep to have a path', () => {
    const found = validateText(
      grammarOf(nested),
      `${'<a>'.repeat(depth)}<b/>${'</a>'.repeat(depth)}`,
      'a.xml',
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.path).toBeUndefined();
  });

  test('nested 20,000 deep with a slip at every level', () => {
    const found = validateText(grammarOf(nested), '<a>'.repeat(20_000) + '<b/></a>'.repeat(20_000), 'a.xml');
    expect(found.length).toBe(20_000);
  });

  test('with 100,000 siblings, and slips among them', () => {
    const grammar = grammarOf(element('r', zeroOrMore(word('a'))));
    expect(judge(grammar, `<r>${'<a/>'.repeat(depth)}</r>`).found).toEqual([]);
    expect(judge(grammar, `<r>${'<a/><b/>'.repeat(5000)}</r>`).found).toHaveLength(5000);
  });

  test('with 10 MB of text, and a value of 1 MB', () => {
    const grammar = grammarOf(element('r', group(attribute('n', data('token')), text)));
    expect(judge(grammar, `<r n="${'x '.repeat(500_000)}">${'words '.repeat(1_800_000)}</r>`).found).toEqual(
      [],
    );
    const numbers = grammarOf(element('r', group(attribute('n', data('integer')), data('integer'))));
    const { found } = judge(numbers, `<r n="${'x '.repeat(500_000)}">${'words '.repeat(1_800_000)}</r>`);
    expect(found).toHaveLength(2);
    for (const one of found) expect(one.length).toBeLessThan(300);
  });
});
