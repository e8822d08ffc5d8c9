import { describe, expect, test } from 'vitest';
import { readRnc } from '../../../../src/relaxng/syntax/rnc/read-rnc.ts';
import type { SchemaElement } from '../../../../src/relaxng/syntax/schema-element.ts';
import { textOf } from '../../../../src/relaxng/syntax/text-of.ts';
import { canonicalTree } from '../canonical-tree.ts';
import { rncTree, rngTree, schemaFile } from '../schema-texts.ts';

const own = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const annotated = `${own} xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0" xmlns:x="u"`;
const xsd = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

/** Schemas in both syntaxes. */
const pairs: readonly (readonly [compact: string, xml: string])[] = [
  ['', `<grammar ${own}/>`],
  ['empty', `<empty ${own}/>`],
  ['text', `<text ${own}/>`],
  ['notAllowed', `<notAllowed ${own}/>`],
  ['\\text', `<ref name="text" ${own}/>`],
  ['element a { b }', `<element name="a" ${own}><ref name="b"/></element>`],
  ['attribute a { text }', `<attribute name="a" ${own}/>`],
  ['list { a, b }', `<list ${own}><ref name="a"/><ref name="b"/></list>`],
  ['mixed { a & b }', `<mixed ${own}><interleave><ref name="a"/><ref name="b"/></interleave></mixed>`],
  ['(a | b)*', `<zeroOrMore ${own}><choice><ref name="a"/><ref name="b"/></choice></zeroOrMore>`],
  ['(a+)?', `<optional ${own}><oneOrMore><ref name="a"/></oneOrMore></optional>`],
  ['token "a"', `<value type="token" datatypeLibrary="" ${own}>a</value>`],
  ["'a' ~ '''\"''' ~ \"\"\"\nb\"\"\"", `<value ${own}>a"\nb</value>`],
  ['xsd:int', `<data type="int" ${xsd} ${own}/>`],
  [
    'xsd:int { minInclusive = "1" start = "2" } - ("3" | xsd:int "4")',
    `<data type="int" ${xsd} ${own}><param name="minInclusive">1</param><param name="start">2</param>
      <except><value datatypeLibrary="" type="token">3</value><value type="int">4</value></except></data>`,
  ],
  ['datatypes d = "a:b" d:c', `<data type="c" datatypeLibrary="a:b" ${own}/>`],
  [
    'default namespace = "d" namespace p = "u" element a { element p:b { attribute c { text } } }',
    `<element name="a" ns="d" ${own}><element name="x:b" xmlns:x="u"><attribute name="c"/></element></element>`,
  ],
  [
    'default namespace p = "d" element * - (p:* | a) { empty }',
    `<element ns="d" ${own}><anyName><except><nsName/><name>a</name></except></anyName><empty/></element>`,
  ],
  [
    'namespace n = "" attribute n:* - n:a { text }',
    `<attribute ${own}><nsName ns=""><except><name ns="">a</name></except></nsName></attribute>`,
  ],
  [
    'attribute xml:lang | list { text }',
    `<attribute ${own}><choice><name ns="http://www.w3.org/XML/1998/namespace">lang</name><name>list</name></choice></attribute>`,
  ],
  [
    'start |= a b &= c',
    `<grammar ${own}><start combine="choice"><ref name="a"/></start><define name="b" combine="interleave"><ref name="c"/></define></grammar>`,
  ],
  [
    'default namespace = "d" namespace p = inherit include "a.rnc" inherit = p { div { start = b } } div { c = external "e.rnc" }',
    `<grammar ${own}><include href="a.rng"><div><start><ref name="b"/></start></div></include>
      <div><define name="c"><externalRef href="e.rng" ns="d"/></define></div></grammar>`,
  ],
  [
    'start = grammar { start = parent \\start }',
    `<grammar ${own}><start><grammar><start><parentRef name="start"/></start></grammar></start></grammar>`,
  ],
  [
    'namespace x = "u" [ x:a = "1" x:b [ c = "2" "3" d [ ] ] ] a',
    `<ref name="a" x:a="1" ${annotated}><x:b c="2">3<d xmlns=""/></x:b></ref>`,
  ],
  [
    'element a { ## one\n## two\n\n## three\n"b" | # four\n[ x [ ] ] c >> y [ ] >> z [ ] }',
    `<element name="a" ${annotated}><choice><value>b</value><a:documentation>one\ntwo</a:documentation>
      <a:documentation>three</a:documentation><!--four--><ref name="c"><x xmlns=""/></ref><y xmlns=""/><z xmlns=""/></choice></element>`,
  ],
  [
    'element a { [ x [ ] ] (b) }',
    `<element name="a" ${own}><group><x xmlns=""/><ref name="b"/></group></element>`,
  ],
  [
    'element a { [ x [ ] ] (b*) }',
    `<element name="a" ${own}><zeroOrMore><x xmlns=""/><ref name="b"/></zeroOrMore></element>`,
  ],
  [
    'element a { [ x [ ] ] b* }',
    `<element name="a" ${own}><zeroOrMore><ref name="b"><x xmlns=""/></ref></zeroOrMore></element>`,
  ],
  ['element [ x [ ] ] a { b }', `<element ${own}><name>a</name><x xmlns=""/><ref name="b"/></element>`],
  [
    'element [ x [ ] ] (a) { b }',
    `<element ${own}><choice><x xmlns=""/><name>a</name></choice><ref name="b"/></element>`,
  ],
  [
    'xsd:int { [ x [ ] ] a = "1" }',
    `<data type="int" ${xsd} ${own}><param name="a">1</param><x xmlns=""/></data>`,
  ],
  [
    '\\div [ ] x [ "a" "b" ~ "c" ] a = b',
    `<grammar ${own}><div xmlns=""/><x xmlns="">abc</x><define name="a"><ref name="b"/></define></grammar>`,
  ],
  [
    'e\\x{6c}\\xx{65}ment \\\\x{61} { "\\x{A}\\x{5C}x{41}" }',
    `<element name="a" ${own}><value>&#10;\\x{41}</value></element>`,
  ],
  ['\uFEFFtext', `<text ${own}/>`],
];

describe('both syntaxes make the same tree', () => {
  test.each(pairs)('%j', (compact, xml) => {
    expect(canonicalTree(rncTree(compact))).toBe(canonicalTree(rngTree(xml)));
  });
});

/** Elements with the words that their places show. */
function places(text: string): string[] {
  const shown: string[] = [];
  const show = (element: SchemaElement) => {
    const { place, localName, attributes, children } = element;
    shown.push(`${localName}: ${place.file.source.text.slice(place.start, place.end)}`);
    for (const { name, place } of attributes) shown.push(`@${name}: ${text.slice(place.start, place.end)}`);
    for (const child of children) if (child.kind === 'element') show(child);
  };
  show(rncTree(text));
  return shown;
}

test('places are the words that stand for an element or attribute', () => {
  expect(
    places('namespace p = "u" start |= element p:a { (b, xsd:int "1")+ } \\c = external "x" inherit = p'),
  ).toEqual([
    'grammar: start',
    'start: start',
    '@combine: |=',
    'element: element p:a',
    'name: p:a',
    '@ns: p:a',
    'oneOrMore: +',
    'group: ,',
    'ref: b',
    '@name: b',
    'value: "1"',
    '@datatypeLibrary: xsd:int',
    '@type: xsd:int',
    'define: \\c',
    '@name: \\c',
    'externalRef: external',
    '@href: "x"',
    '@ns: p',
  ]);
});

test('places are right behind escapes', () => {
  expect(places('\\x{65}lement \\x{61}b { \\x{63}\\x{64} }')).toEqual([
    'element: \\x{65}lement \\x{61}b',
    'name: \\x{61}b',
    'ref: \\x{63}\\x{64}',
    '@name: \\x{63}\\x{64}',
  ]);
});

test('comments stand where they stood', () => {
  const show = (element: SchemaElement): unknown[] => [
    element.localName,
    ...element.children.map((child) =>
      child.kind === 'element' ? show(child) : child.kind === 'comment' ? child.value : '',
    ),
  ];
  const text = `# head
# and more

namespace p = # within
  "u"
# before a
a = b # behind b
# before c
c = d, # behind d
  # before e
  e
# end`;
  expect(show(rncTree(text))).toEqual([
    'grammar',
    '\nhead\nand more\n',
    ' within ',
    ' before a ',
    ['define', ['ref'], ' behind b '],
    ' before c ',
    ['define', ['group', ['ref'], ' behind d ', ' before e ', ['ref']]],
    ' end ',
  ]);
});

test('all ends of lines are one', () => {
  const values = ['a\nb', 'a\rb', 'a\r\nb', 'a\\x{A}b'].map((text) => textOf(rncTree(`"""${text}"""`)));
  expect(values).toEqual(['a\nb', 'a\nb', 'a\nb', 'a\nb']);
  expect(textOf(rncTree('"a\\x{D}\\x{A}b"'))).toBe('a\r\nb');
  expect(canonicalTree(rncTree('# a\rtext'))).toBe('text');
});

test('a value has the default namespace, and no other has', () => {
  const ns = (text: string) => rncTree(text).attributes.map(({ name, value }) => `${name}=${value}`);
  expect(ns('default namespace = "u" xsd:QName "a"')).toContain('ns=u');
  expect(ns('default namespace = "u" token "a"')).not.toContain('ns=u');
  expect(ns('xsd:QName "a"')).not.toContain('ns=');
});

describe('texts that are large or nested deeply', () => {
  const deep = 10_000;
  const nested: readonly (readonly [string, (depth: number) => string])[] = [
    ['parentheses', (depth) => `${'('.repeat(depth)}a${')'.repeat(depth)}`],
    ['repetitions', (depth) => `${'('.repeat(depth)}a${'*)'.repeat(depth)}`],
    ['elements', (depth) => `${'element a { '.repeat(depth)}text${' }'.repeat(depth)}`],
    ['grammars', (depth) => `${'grammar { start = '.repeat(depth)}text${' }'.repeat(depth)}`],
    ['divisions', (depth) => `${'div { '.repeat(depth)}${' }'.repeat(depth)}`],
    ['name classes', (depth) => `element ${'* - ('.repeat(depth)}a${')'.repeat(depth)} { text }`],
    ['exceptions', (depth) => `${'string - ('.repeat(depth)}"a"${')'.repeat(depth)}`],
    ['annotations', (depth) => `${'a [ '.repeat(depth)}${']'.repeat(depth)} b = c`],
    ['opened only', (depth) => 'element a { ('.repeat(depth)],
    ['closed only', (depth) => `a${')'.repeat(depth)}`],
  ];
  test.each(nested)('%s', (name, text) => {
    const { root, diagnostics } = readRnc(schemaFile(text(deep), 'rnc'));
    expect(root === undefined).toBe(name.endsWith('only'));
    expect(diagnostics.length).toBe(name.endsWith('only') ? 1 : 0);
  });

  test.each([
    ['parentheses', '('],
    ['commented parentheses', '(#\n'],
    ['repetitions', '((a >> x [ ])* >> y [ ], '],
    ['elements', 'element a { '],
    ['name classes', 'element * - ('],
    ['annotations', '[ a [ '],
    ['divisions', 'div { '],
  ])('%s without end', (_, piece) => {
    const start = piece.startsWith('element *') ? 'element ' : piece.startsWith('[') ? '[ ' : '';
    const { diagnostics } = readRnc(
      schemaFile(`${start}${piece.slice(start.length).repeat(200_000)}`, 'rnc'),
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'A schema must not be nested more than 25000 levels deep.',
    ]);
  });

  test('two megabytes', () => {
    const definition =
      '## what it is\nname = [ x [ ] ] element name { a?, (b | "c" | xsd:int)*, # why\n  d }\n';
    const text = definition.repeat(Math.ceil(2_000_000 / definition.length));
    const { root } = readRnc(schemaFile(text, 'rnc'));
    expect(root?.children.length).toBe(Math.ceil(2_000_000 / definition.length));
  });

  const long = 100_000;
  test.each([
    ['one line of literals', `"a" ${'| "a" '.repeat(long)}`],
    ['one line of quotes', '"""a" '.repeat(long)],
    ['comments', `${'# a\n\n'.repeat(long)}text`],
    ['documentation', `${'## a\n\n'.repeat(long)}text`],
    ['escapes', `element a { "${'\\x{41}'.repeat(long)}" }`],
    ['wrong escapes', '\\x{'.repeat(long)],
    ['backslashes', '\\'.repeat(long)],
    ['a long run of x', `\\${'x'.repeat(long)}`],
    ['undeclared prefixes', `element a { ${'x:a, '.repeat(long)}x:a }`],
    ['annotations', `[ ${'x:a = "b" '.repeat(long)}] text`],
    ['segments', `"a"${' ~ "a"'.repeat(long)}`],
  ])('%s', (_, text) => {
    const { root, diagnostics } = readRnc(schemaFile(text, 'rnc'));
    expect(root === undefined).toBe(diagnostics.length > 0);
  });
});
