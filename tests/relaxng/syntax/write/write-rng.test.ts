import { describe, expect, test } from 'vitest';
import { writeRng } from '../../../../src/relaxng/syntax/write/write-rng.ts';
import { annotationsOf, canonicalPatterns, canonicalTree } from '../canonical-tree.ts';
import { rncTree, rngTree } from '../schema-texts.ts';

const own = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const a = 'xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"';
const xsd = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

/** Schemas in the compact syntax, and what is written for them, each start tag on one line. */
const pairs: readonly (readonly [compact: string, xml: string])[] = [
  ['', `<grammar ${own}/>`],
  ['element a { b, c }', `<element ${own} name="a">\n  <ref name="b"/>\n  <ref name="c"/>\n</element>`],
  ['attribute a { text }', `<attribute ${own} name="a"/>`],
  ['token "a"', `<value ${own}>a</value>`],
  ['string "<&>\\x{D}"', `<value ${own} type="string">&lt;&amp;&gt;&#13;</value>`],
  [
    'xsd:int - ("1" | "2")',
    `<data ${own} type="int" ${xsd}>
  <except>
    <value>1</value>
    <value>2</value>
  </except>
</data>`,
  ],
  [
    'default namespace = "u" element a { attribute b { xsd:int }, element c { string } }',
    `<element ${own} name="a" ns="u" ${xsd}>
  <attribute name="b">
    <data type="int"/>
  </attribute>
  <element name="c">
    <data datatypeLibrary="" type="string"/>
  </element>
</element>`,
  ],
  [
    'namespace p = "u" element p:a { element b | p:c { empty } }',
    `<element ${own} xmlns:p="u" name="p:a">
  <element>
    <choice>
      <name>b</name>
      <name>p:c</name>
    </choice>
    <empty/>
  </element>
</element>`,
  ],
  [
    'namespace p = "u" namespace local = "" element p:* - p:a { element local:b { empty } }',
    `<element ${own} xmlns:p="u" ns="u">
  <nsName>
    <except>
      <name>a</name>
    </except>
  </nsName>
  <element>
    <name ns="">b</name>
    <empty/>
  </element>
</element>`,
  ],
  [
    'namespace p = inherit default namespace = "u" include "a" { b = external "c" inherit = p }',
    `<grammar ${own}>
  <include href="a" ns="u">
    <define name="b">
      <externalRef href="c"/>
    </define>
  </include>
</grammar>`,
  ],
  [
    '# one\n# two -- three-\n## words\n[ x [ a = \'"\' "b" ] ] element a { empty } # end',
    `<element ${own} ${a} name="a">
  <!--
    one
    two - - three-
  -->
  <a:documentation>words</a:documentation>
  <x xmlns="" a="&quot;">b</x>
  <empty/>
  <!-- end -->
</element>`,
  ],
  [
    'namespace a = "u" ## words\nempty',
    `<empty ${own} xmlns:a="u" ${a.replace(':a=', ':a1=')}>
  <a1:documentation>words</a1:documentation>
</empty>`,
  ],
];

describe('from the compact syntax', () => {
  test.each(pairs)('%j', (compact, xml) => {
    const written = writeRng(rncTree(compact)).replace(/\n +(?=[\w:]+=")/g, ' ');
    expect(written).toBe(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`);
  });
});

test('attributes have lines of their own where the line would be long', () => {
  expect(writeRng(rncTree('datatypes d = "a:library" element a { d:b }'))).toContain(
    `<element xmlns="http://relaxng.org/ns/structure/1.0" name="a" datatypeLibrary="a:library">`,
  );
  expect(writeRng(rncTree('element a { xsd:int }'))).toContain(
    `<element\n  xmlns="http://relaxng.org/ns/structure/1.0"\n  name="a"\n  datatypeLibrary=`,
  );
});

test.each([
  `<rng:grammar xmlns:rng="http://relaxng.org/ns/structure/1.0" xmlns="u" rng:x="y"><!--a--><rng:start><rng:element name="b"><note>c <i>d</i>
     e</note><list><item/> <item/></list><rng:value type="QName" ${xsd}>rng:f</rng:value></rng:element></rng:start></rng:grammar>`,
  `<grammar ${own} xmlns:p="u"><start><element name="p:a" xmlns:p="v"><attribute name="p:b" xmlns:p="w" p:c="d"/></element></start><p:e/></grammar>`,
  `<element name="a" ${own}><x xmlns=""><y xmlns="u"><z xmlns="" q:b="c" xmlns:q="v"/></y></x><empty/></element>`,
  `<element name="a" ${own}><!-- b --><x xml:space="preserve"> <y/> </x><text/></element>`,
])('from the XML syntax: %s', (xml) => {
  const before = rngTree(xml);
  const after = rngTree(writeRng(before));
  expect(canonicalTree(after)).toBe(canonicalTree(before));
  expect(canonicalPatterns(after)).toBe(canonicalPatterns(before));
  expect(annotationsOf(after)).toEqual(annotationsOf(before));
});

test('a tree without prefixes gets them', () => {
  const tree = rncTree('namespace p = "u" [ p:a = "b" p:c [ ] ] empty');
  const bindings = new Map([['', 'http://relaxng.org/ns/structure/1.0']]);
  const stripped = {
    ...tree,
    namespaces: { bindings },
    children: tree.children.map((child) => ({ ...child, name: 'c', namespaces: { bindings } })),
    attributes: tree.attributes.map((attribute) => ({ ...attribute, name: 'a' })),
    place: { ...tree.place, file: { ...tree.place.file, syntax: 'rng' as const } },
  };
  expect(writeRng(stripped)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<empty ${own} xmlns:ns1="u" ns1:a="b">
  <c xmlns="u"/>
</empty>
`);
});

test.each([
  ['parentheses', (depth: number) => `${'(a, '.repeat(depth)}b${')'.repeat(depth)}`],
  ['elements', (depth: number) => `${'element a { '.repeat(depth)}text${' }'.repeat(depth)}`],
  ['name classes', (depth: number) => `element ${'* - ('.repeat(depth)}a${')'.repeat(depth)} { text }`],
  ['annotations', (depth: number) => `${'a [ '.repeat(depth)}${']'.repeat(depth)} b = c`],
])('%s nested 5,000 deep are written', (_, text) => {
  const written = writeRng(rncTree(text(5_000)));
  expect(writeRng(rngTree(written))).toBe(written);
});
