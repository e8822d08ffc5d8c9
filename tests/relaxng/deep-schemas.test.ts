import { describe, expect, test, vi } from 'vitest';
import { compileSchema } from '../../src/relaxng/compile-schema.ts';
import { datatypeLibrary } from '../../src/relaxng/datatypes/datatype-libraries.ts';
import { flattenGrammar } from '../../src/relaxng/grammar/flatten-grammar.ts';
import { loadGrammar, storeGrammar } from '../../src/relaxng/grammar/stored-grammar.ts';
import { simplify } from '../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../src/relaxng/syntax/load-schema.ts';
import { validateText } from '../../src/relaxng/validate-text.ts';
import { memoryResolver } from './memory-resolver.ts';
import { inNamespaces } from './schema-of.ts';

vi.setConfig({ testTimeout: 120_000 });

const depth = 10_000;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const nested = (open: string, close: string, inner: string, count = depth) =>
  open.repeat(count) + inner + close.repeat(count);
const inElement = (content: string) => `<element name="r">${content}</element>`;
const word = (name: string) => `<element name="${name}"><empty/></element>`;
const chain = (make: (next: string) => string, last: string, count = depth) =>
  `<grammar><start><element name="r"><ref name="d0"/></element></start>${times(
    count,
    (index) => `<define name="d${index}">${make(`<ref name="d${index + 1}"/>`)}</define>`,
  )}<define name="d${count}">${last}</define></grammar>`;

/** How many findings a schema has on each of two documents, as it is compiled and as it is kept and loaded again. */
function counts(schema: string, documents: readonly string[]): number[] {
  const resolver = memoryResolver({ '/schema.rng': inNamespaces(schema) });
  const { grammar, diagnostics } = compileSchema('/schema.rng', resolver);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  if (grammar === undefined) throw new Error('The schema was not compiled.');
  const simple = simplify(loadSchema('/schema.rng', resolver), { library: datatypeLibrary }).grammar;
  if (simple === undefined) throw new Error('The schema was not simplified.');
  const kept = storeGrammar(flattenGrammar(simple));
  const loaded = loadGrammar(kept.grammar, () => kept.documentation, datatypeLibrary);
  if (loaded === undefined) throw new Error('The grammar was not loaded.');
  const found = documents.map((document) => validateText(grammar, document, 'a.xml').length);
  expect(documents.map((document) => validateText(loaded, document, 'a.xml').length)).toEqual(found);
  return found;
}

describe('schemas of any depth and width judge documents', () => {
  const a = word('a');
  test.each<[string, string, string, string]>([
    [
      'groups to the right',
      inElement(nested(`<group>${a}`, '</group>', a, 2000)),
      `<r>${'<a/>'.repeat(2001)}</r>`,
      '<r><b/></r>',
    ],
    [
      'groups to the left',
      inElement(nested('<group>', `${a}</group>`, a, 2000)),
      `<r>${'<a/>'.repeat(2001)}</r>`,
      '<r/>',
    ],
    ['groups in groups', inElement(nested('<group>', '</group>', '<text/>')), '<r>x</r>', '<r><a/></r>'],
    [
      'optional groups',
      inElement(nested(`<optional><group>${a}`, '</group></optional>', a)),
      `<r>${'<a/>'.repeat(500)}</r>`,
      '<r>x</r>',
    ],
    [
      'groups and choices in turn',
      inElement(nested(`<group>${a}<choice>${word('b')}`, '</choice></group>', '<text/>')),
      '<r><a/><a/><b/></r>',
      '<r><b/></r>',
    ],
    [
      'interleaves',
      inElement(nested('<interleave><text/>', '</interleave>', `<zeroOrMore>${a}</zeroOrMore>`, 1)),
      '<r>x<a/></r>',
      '<r><b/></r>',
    ],
    [
      'repetitions',
      inElement(nested(`<oneOrMore><group>`, `<optional>${a}</optional></group></oneOrMore>`, a, 2000)),
      '<r><a/><a/></r>',
      '<r/>',
    ],
    [
      'a chain of definitions',
      chain((next) => `<optional>${a}${next}</optional>`, '<empty/>'),
      `<r>${'<a/>'.repeat(1000)}</r>`,
      '<r>x</r>',
    ],
    ['a chain of definitions without anything between', chain((next) => next, a), '<r><a/></r>', '<r/>'],
    [
      'a chain of elements',
      chain((next) => `<element name="e">${next}</element>`, a),
      `<r>${nested('<e>', '</e>', '<a/>')}</r>`,
      `<r>${nested('<e>', '</e>', '<b/>')}</r>`,
    ],
    [
      'what data except',
      inElement(nested('<data type="token"><except>', '</except></data>', '<value>x</value>', depth / 2)),
      '<r>x</r>',
      '<r>y</r>',
    ],
    [
      'a list of lists of groups',
      inElement(`<list>${nested('<group>', '<value>a</value></group>', '<value>a</value>', 2000)}</list>`),
      `<r>${'a '.repeat(2001)}</r>`,
      '<r>a a</r>',
    ],
    [
      'choices of names',
      `<element>${nested('<choice>', '<name>b</name></choice>', '<name>r</name>')}<text/></element>`,
      '<r/>',
      '<c/>',
    ],
  ])('%s', (_, schema, valid, invalid) => {
    const [ofValid, ofInvalid] = counts(schema, [valid, invalid]);
    expect(ofValid).toBe(0);
    expect(ofInvalid).toBeGreaterThan(0);
  });

  test.each<[string, string, string, string]>([
    [
      'a choice of 200,000 values',
      inElement(`<choice>${times(200_000, (index) => `<value>v${index}</value>`)}</choice>`),
      '<r>v199999</r>',
      '<r>w</r>',
    ],
    [
      'a choice of 200,000 names',
      `<element><choice>${times(200_000, (index) => `<name>e${index}</name>`)}</choice><text/></element>`,
      '<e199999/>',
      '<f/>',
    ],
    [
      'a choice of 150,000 elements',
      `<grammar><start>${inElement(`<choice>${times(150_000, () => '<ref name="a"/>')}<ref name="b"/></choice>`)}</start><define name="a">${a}</define><define name="b">${word('b')}</define></grammar>`,
      '<r><b/></r>',
      '<r><c/></r>',
    ],
    [
      'a group of 150,000 patterns',
      `<grammar><start>${inElement(`<group>${times(150_000, () => '<ref name="a"/>')}</group>`)}</start><define name="a"><optional>${a}</optional></define></grammar>`,
      '<r><a/></r>',
      '<r><c/></r>',
    ],
  ])('%s', (_, schema, valid, invalid) => {
    const [ofValid, ofInvalid] = counts(schema, [valid, invalid]);
    expect(ofValid).toBe(0);
    expect(ofInvalid).toBeGreaterThan(0);
  });
});
