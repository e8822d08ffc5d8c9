import { describe, expect, test } from 'vitest';
import { SourceText } from '../../../src/diagnostics/source-text.ts';
import type { Grammar } from '../../../src/relaxng/grammar/grammar.ts';
import { NamespaceContexts } from '../../../src/relaxng/reading/namespace-contexts.ts';
import { readWithSaxes } from '../../../src/relaxng/reading/read-with-saxes.ts';
import { DocumentValidator } from '../../../src/relaxng/validation/document-validator.ts';
import { TextSource } from '../../../src/relaxng/validation/text-source.ts';
import { slipFinding } from '../../../src/relaxng/wording/slip-finding.ts';
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

function findings(grammar: Grammar, document: string): string[] {
  const source = new SourceText(document);
  const found: string[] = [];
  const validator = new DocumentValidator(
    grammar,
    new NamespaceContexts(),
    new TextSource('doc.xml', source),
    (slip) => {
      const { ruleId, line, column, message } = slipFinding(slip, grammar);
      found.push(`${line}:${column} ${ruleId.replace('relaxng/', '')} ${message}`);
    },
  );
  expect(readWithSaxes(document, validator)).toEqual({ complete: true });
  validator.endDocument();
  return found;
}

const p = element('p', group(optional(attribute('n')), zeroOrMore(choice(text, element('hi', text)))));
const letter = grammarOf(
  element(
    'letter',
    group(
      attribute('type', choice(value('private'), value('official'))),
      optional(attribute('id', data('ID'))),
      optional(attribute('ref', data('IDREF'))),
      element('head', text),
      optional(element('date', group(attribute('when', data('integer')), text))),
      element('body', oneOrMore(p)),
      optional(element('count', data('integer'))),
      zeroOrMore(
        element('note', group(attribute('id', data('ID')), optional(attribute('ref', data('IDREF'))), text)),
      ),
    ),
  ),
);

const start = '<letter type="private"><head>A</head>';
const body = '<body><p>x <hi>y</hi></p></body>';

describe('documents', () => {
  test('a valid one has no finding', () => {
    expect(findings(letter, `${start}<date when="1951">d</date>${body}<count> 12 </count></letter>`)).toEqual(
      [],
    );
  });

  test.each([
    [
      'an unknown element',
      `${start}<body><strong/><p/></body></letter>`,
      '1:45 unknown-element `strong` is not an element that the schema knows.',
    ],
    [
      'a misspelt one, taken for what is meant',
      `${start}<bodi><p>x</p></bodi></letter>`,
      '1:39 unknown-element `bodi` is not an element that the schema knows.',
    ],
    [
      'one from elsewhere',
      `${start}<body><p><date when="1">d</date></p></body></letter>`,
      '1:48 unexpected-element `date` is not allowed in `p`.',
    ],
    [
      'one too many',
      `${start}<date when="1"/><date when="1"/>${body}</letter>`,
      '1:55 repeated-element `date` must not stand again in this `letter`.',
    ],
    [
      'one in the wrong order',
      `${start}${body}<date when="1"/></letter>`,
      '1:71 misplaced-element `date` must stand before `body` in `letter`.',
    ],
    [
      'a missing one before another',
      `<letter type="private">${body}</letter>`,
      '1:25 missing-element `letter` must contain `head` before `body`.',
    ],
    ['a missing one at the end', `${start}</letter>`, '1:38 missing-element `letter` must contain `body`.'],
    ['an empty element', `${start}<body/></letter>`, '1:39 missing-element `body` must contain `p`.'],
    [
      'an unknown attribute',
      `${start}<body><p m="1">x</p></body></letter>`,
      '1:47 unexpected-attribute `p` must not have an attribute `@m`.',
    ],
    [
      'a missing attribute',
      `<letter><head/>${body}</letter>`,
      '1:2 missing-attribute `letter` must have `@type`.',
    ],
    [
      'a wrong value',
      `<letter type="oficial"><head/>${body}</letter>`,
      '1:15 invalid-value `@type="oficial"` is not one of the values allowed there.',
    ],
    [
      'wrong data',
      `${start}${body}<count>ten</count></letter>`,
      '1:77 invalid-value “ten” in `count` is not written as it must be.',
    ],
    [
      'no data',
      `${start}${body}<count></count></letter>`,
      '1:77 missing-text `count` is empty, but must hold a value.',
    ],
    [
      'text',
      `${start}<body>words<!-- x --> more<p/></body></letter>`,
      '1:44 unexpected-text `body` must not hold text of its own.',
    ],
    [
      'text after a child',
      `${start}<body><p/>words</body></letter>`,
      '1:48 unexpected-text `body` must not hold text of its own.',
    ],
    [
      'an id given twice',
      `${start}${body}<note id="a"/><note id="a"/></letter>`,
      '1:94 duplicate-id `@id="a"` on `note` stands already on another element of this document.',
    ],
    [
      'a reference to no id',
      `${start}${body}<note id="a" ref="b"/></letter>`,
      "1:88 unknown-idref `@ref` of `note` refers to `b`, which is no element's id.",
    ],
    ['another root', '<p/>', '1:2 unexpected-element The root element must be `letter`, not `p`.'],
  ])('%s is one finding', (_, document, expected) => {
    expect(findings(letter, document)).toEqual([expected]);
  });

  test('relaxng/unknown-idref is told at the end only: a reference may come before the id', () => {
    expect(findings(letter, `${start}${body}<note id="a" ref="b"/><note id="b"/></letter>`)).toEqual([]);
  });

  test('what stands in an element that nobody knows is left alone, but what is known in it is judged', () => {
    const document = `${start}<body><strange a="1">text<other/><p m="1"/></strange><p/></body></letter>`;
    expect(findings(letter, document).map((found) => found.split(' ')[1])).toEqual([
      'unknown-element',
      'unexpected-attribute',
    ]);
  });
});

describe('patterns', () => {
  const word = (name: string) => element(name, empty);

  test('interleave takes its members in any order, once each', () => {
    const grammar = grammarOf(element('r', interleave(word('a'), word('b'), word('c'))));
    expect(findings(grammar, '<r><c/><a/><b/></r>')).toEqual([]);
    expect(findings(grammar, '<r><c/><a/></r>')).toHaveLength(1);
    expect(findings(grammar, '<r><c/><a/><a/><b/></r>')).toHaveLength(1);
  });

  test('two elements of one name are told apart by what is in them', () => {
    const grammar = grammarOf(
      element(
        'r',
        choice(group(element('a', word('b')), word('x')), group(element('a', word('c')), word('y'))),
      ),
    );
    expect(findings(grammar, '<r><a><b/></a><x/></r>')).toEqual([]);
    expect(findings(grammar, '<r><a><c/></a><y/></r>')).toEqual([]);
    expect(findings(grammar, '<r><a><c/></a><x/></r>')[0]).toContain('`x` is not allowed');
  });

  test('an attribute of several types is told apart by its value', () => {
    const grammar = grammarOf(
      element(
        'r',
        choice(
          group(attribute('n', data('integer')), word('x')),
          group(attribute('n', value('y')), word('y')),
        ),
      ),
    );
    expect(findings(grammar, '<r n="1"><x/></r>')).toEqual([]);
    expect(findings(grammar, '<r n="y"><y/></r>')).toEqual([]);
    expect(findings(grammar, '<r n="y"><x/></r>')[0]).toContain('`x` is not allowed');
  });

  test('a list is judged token by token', () => {
    const grammar = grammarOf(
      element('r', attribute('n', list(oneOrMore(group(data('integer'), value('x')))))),
    );
    expect(findings(grammar, '<r n=" 1 x 2 x "/>')).toEqual([]);
    expect(findings(grammar, '<r n="1 x 2"/>')).toHaveLength(1);
    expect(findings(grammar, '<r n=""/>')).toHaveLength(1);
  });
});

describe('sizes', () => {
  test('a document nested 100,000 deep', () => {
    const grammar = grammarOf(recursive('a', (itself) => optional(itself)));
    const depth = 100_000;
    expect(findings(grammar, '<a>'.repeat(depth) + '</a>'.repeat(depth))).toEqual([]);
  });

  test('(a?){n} a{n}', () => {
    const a = element('a', empty);
    const many = (of: typeof a) => Array.from({ length: 200 }, () => of) as [typeof a, ...(typeof a)[]];
    const grammar = grammarOf(element('r', group(...many(optional(a)), ...many(a))));
    expect(findings(grammar, `<r>${'<a/>'.repeat(300)}</r>`)).toEqual([]);
    expect(findings(grammar, `<r>${'<a/>'.repeat(199)}</r>`)).toHaveLength(1);
    expect(findings(grammar, `<r>${'<a/>'.repeat(401)}</r>`)).toHaveLength(1);
  });

  test('a wide interleave in many orders', () => {
    const names = Array.from({ length: 60 }, (_, index) => `e${index}`);
    const [first, ...others] = names.map((name) => optional(element(name, empty)));
    const grammar = grammarOf(
      element('all', zeroOrMore(element('r', interleave(first ?? empty, ...others)))),
    );
    let documents = '';
    for (let turn = 0; turn < 200; turn++) {
      const some = names.filter((_, index) => (index * 31 + turn * 17) % 7 < 4);
      documents += `<r>${some.map((_, index) => `<${some[(index * 11 + turn) % some.length]}/>`).join('')}</r>`;
    }
    expect(
      findings(grammar, `<all>${documents}</all>`).every((found) => found.includes('repeated-element')),
    ).toBe(true);
  });

  test('repetitions of repetitions', () => {
    let pattern = element('a', empty);
    for (let depth = 0; depth < 50; depth++) pattern = oneOrMore(group(pattern, optional(pattern)));
    const grammar = grammarOf(element('r', pattern));
    expect(findings(grammar, `<r>${'<a/>'.repeat(100)}</r>`)).toEqual([]);
  });
});
