import { describe, expect, test } from 'vitest';
import { writeRnc } from '../../../../src/relaxng/syntax/write/write-rnc.ts';
import { rncTree, rngTree } from '../schema-texts.ts';

const own = 'xmlns="http://relaxng.org/ns/structure/1.0"';
const xsd = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';
const a = 'xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"';

test('a schema is written as a person would write it', () => {
  const text = `# Licence: none.

default namespace tei = "http://example.com/ns"
namespace local = ""
namespace xlink = "http://www.w3.org/1999/xlink"

# All begins here.
## Root.
start = TEI | \\element

TEI =
  element TEI {
    attribute version { xsd:decimal { minInclusive = "1" maxInclusive = "9" } }?,
    header,
    (body | back)*,
    mixed { a & b },
    attribute xlink:href | x { "a" | "b" },
    element * - (tei:* | local:*) { text }
  }

\\element |=
  element p {
    ## English
    "en"
    | ## French
      "fr"
    | (string - ("x" | "y"))
  }

header &=
  grammar {
    start = parent header >> xlink:after [ type = "b" "a" ]
  }

short = empty # and sweet

include "other.rnc" inherit = local {
  [ xlink:title = "t" ]
  div {
    a = external "third.rnc"
  }
}
`;
  expect(writeRnc(rncTree(text))).toBe(text);
});

/** Schemas in the XML syntax, and what is written for them. */
const pairs: readonly (readonly [xml: string, compact: string])[] = [
  [`<grammar ${own}/>`, ''],
  [`<ref name="start" ${own}/>`, '\\start'],
  [`<element name="list" ${own}><text/></element>`, 'element list { text }'],
  [`<attribute name="a" ${own}/>`, 'attribute a { text }'],
  [`<value ${own}>a"b</value>`, "'a\"b'"],
  [`<value type="string" ${own}>"'\\x{41}\n</value>`, 'string """"\'\\x{5C}x{41}\n"""'],
  [`<value type="string" ${own}>'''"""</value>`, `string "'''" ~ '"""'`],
  [`<value type="string" ${own}>a&#13;</value>`, 'string "a\\x{D}"'],
  [`<data type="string" datatypeLibrary="a:b" ${own}/>`, 'datatypes d = "a:b"\n\nd:string'],
  [`<data type="token" ${own}><except><value>a</value></except></data>`, 'token - "a"'],
  [`<oneOrMore ${own}><ref name="a"/><ref name="b"/></oneOrMore>`, '(a, b)+'],
  [`<optional ${own}><zeroOrMore><ref name="a"/></zeroOrMore></optional>`, '(a*)?'],
  [
    `<choice ${own}><choice><ref name="a"/><ref name="b"/></choice><group><ref name="c"/><group><ref name="d"/><ref name="e"/></group></group></choice>`,
    'a | b | (c, d, e)',
  ],
  [`<group ${own}><ref name="a"/></group>`, 'a'],
  [`<element ns="u" name="a" ${own}><ref name="b"/></element>`, 'default namespace = "u"\n\nelement a { b }'],
  [
    `<element name="p:a" xmlns:p="u" ${own}><element name="b"><attribute name="p:c"/></element><element name="b"><empty/></element></element>`,
    'namespace p = "u"\n\nelement p:a { element b { attribute p:c { text } }, element b { empty } }',
  ],
  [
    `<element ns="" ${own}><anyName><except><nsName ns="http://example.com/terms"/><name>b</name></except></anyName><empty/></element>`,
    'default namespace = ""\nnamespace terms = "http://example.com/terms"\n\nelement * - (terms:* | b) { empty }',
  ],
  [
    `<element name="a" ns="u" ${own}><attribute><name>b</name></attribute></element>`,
    'default namespace ns1 = "u"\n\nelement a { attribute ns1:b { text } }',
  ],
  [
    `<group ${own}><element name="a"><empty/></element><element name="b" ns="u"><value type="QName" ${xsd}>c</value></element></group>`,
    'namespace ns1 = "u"\n\nelement a { empty }, element ns1:b { xsd:QName "ns1:c" }',
  ],
  [
    `<group ${own} ns="u"><value type="QName" ns="" ${xsd}>c</value><ref name="d"/></group>`,
    'default namespace = ""\n\nxsd:QName "c", d',
  ],
  [
    `<group ${own}><element name="p:a" xmlns:p="u"><empty/></element><element name="p:b" xmlns:p="v"><empty/></element><element name="c"><empty/></element><element name="d"><empty/></element></group>`,
    'namespace ns1 = "v"\nnamespace p = "u"\n\nelement p:a { empty }, element ns1:b { empty }, element c { empty }, element d { empty }',
  ],
  [
    `<grammar ${own} ns="u"><include href="a" ns="v"><start><notAllowed/></start></include><define name="b"><externalRef href="c"/></define></grammar>`,
    'default namespace = "v"\nnamespace ns1 = "u"\n\ninclude "a" {\n  start = notAllowed\n}\n\nb = external "c" inherit = ns1',
  ],
  [
    `<element name="a" ${a} ${own} a:defaultValue="x"><a:documentation>one</a:documentation><a:documentation>two\n  lines</a:documentation><a:documentation/><empty/></element>`,
    'namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"\n\n## one\n\n## two\n##   lines\n[ a:defaultValue = "x" ] element a { empty }',
  ],
  [
    `<grammar ${a} ${own}><a:documentation>All.</a:documentation><div xmlns="" id="1"><start>x</start></div><start><text/></start></grammar>`,
    'namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"\n\na:documentation [ "All." ]\n\\div [ id = "1" start [ "x" ] ]\nstart = text',
  ],
  [
    `<grammar xmlns:p="u" p:a="b" ${own}><start><text/></start></grammar>`,
    'namespace p = "u"\n\n[ p:a = "b" ]\ngrammar {\n  start = text\n}',
  ],
  [
    `<choice xmlns:p="u" ${own}><p:x>y <b xmlns="u">z</b></p:x><group p:a="b"><ref name="c"/></group><p:after/><ref name="d"/></choice>`,
    'namespace p = "u"\n\n[ p:x [ "y " p:b [ "z" ] ] ] ([ p:a = "b" ] (c) >> p:after [ ] | d)',
  ],
  [
    `<element name="a" ${own}><!-- one --><choice><ref name="b"/><!--\n    two\n      three\n  --><ref name="c"/></choice><!--four--></element>`,
    '# one\n\nelement a {\n  b\n  # two\n  #   three\n  | c\n  # four\n}',
  ],
];

describe('from the XML syntax', () => {
  test.each(pairs)('%s', (xml, compact) => {
    const written = writeRnc(rngTree(xml));
    expect(written).toBe(`${compact}\n`);
    rncTree(written);
  });
});

test('lines are broken where they would be long', () => {
  const names = Array.from({ length: 12 }, (_, number) => `a.rather.long.name.${number}`);
  expect(writeRnc(rncTree(`a = (${names.join('|')})*, b`))).toBe(
    `a =\n  (${names.join('\n   | ')})*,\n  b\n`,
  );
});

test.each([
  ['parentheses', (depth: number) => `${'(a, '.repeat(depth)}b${')'.repeat(depth)}`],
  ['operators', (depth: number) => `${'(a | (a, '.repeat(depth)}b${'))'.repeat(depth)}`],
  ['elements', (depth: number) => `${'element a { '.repeat(depth)}text${' }'.repeat(depth)}`],
  ['name classes', (depth: number) => `element ${'* - ('.repeat(depth)}a${')'.repeat(depth)} { text }`],
  ['grammars', (depth: number) => `${'grammar { start = '.repeat(depth)}text${' }'.repeat(depth)}`],
  ['annotations', (depth: number) => `${'a [ '.repeat(depth)}${']'.repeat(depth)} b = c`],
])('%s nested 5,000 deep are written', (_, text) => {
  const written = writeRnc(rncTree(text(5_000)));
  expect(writeRnc(rncTree(written))).toBe(written);
});
