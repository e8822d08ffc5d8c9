import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/edition/source-document.ts';
import { checkReferences } from '../../../src/validate/references/check-references.ts';
import { edition, marked, placeOf, sourceDocument } from '../sample.ts';

const prefixes = `<prefixDef ident="person" matchPattern="([a-z-]+)" replacementPattern="../registers/people.xml#$1"/>
  <prefixDef ident="place" matchPattern="([a-z-]+)" replacementPattern="../registers/people.xml#$1"/>
  <prefixDef ident="wd" matchPattern="(Q\\d+)" replacementPattern="https://www.wikidata.org/wiki/$1"/>`;

const header = (definitions = prefixes) =>
  `<teiHeader><encodingDesc><listPrefixDef>${definitions}</listPrefixDef></encodingDesc></teiHeader>`;

const tei = (content: string) => `<TEI xmlns="http://www.tei-c.org/ns/1.0">\n${content}\n</TEI>`;

const register = sourceDocument(
  'tei/registers/people.xml',
  tei(`<text><body>
  <listPerson>
    <person xml:id="stalin"><persName type="main">Joseph Stalin</persName></person>
    <person xml:id="vyshinsky"><persName type="main">Andrei Vyshinsky</persName></person>
  </listPerson>
  <listPlace><place xml:id="paris"><placeName type="main">Paris</placeName></place></listPlace>
  <listOrg><org xml:id="aprf" type="repository"><orgName type="main">APRF</orgName></org></listOrg>
</body></text>`),
);

const other = sourceDocument(
  'tei/documents/other.xml',
  tei('<text><body><p xml:id="first">x</p></body></text>'),
);

function check(content: string, definitions?: string) {
  const { text, place } = marked(tei(`${header(definitions)}\n<text><body>${content}</body></text>`));
  const document = sourceDocument('tei/documents/a.xml', text);
  const all: SourceDocument[] = [document, other];
  // What is said of the entries of the register is for other tests.
  const found = checkReferences(edition(all, [register]), [document]);
  return { found, place };
}

describe('pointers that lead somewhere', () => {
  test.each([
    ['<persName ref="person:stalin"/>'],
    ['<persName ref="../registers/people.xml#stalin"/>'],
    ['<persName ref="  person:stalin\n person:vyshinsky "/>'],
    ['<p xml:id="x"/><note target="#x"/>'],
    ['<ref target="other.xml#first"/><ref target="other.xml"/><ref target="./other.xml"/>'],
    ['<ref target="https://example.org/"/><ref target="mailto:a@example.org"/><ref target="urn:isbn:1"/>'],
    ['<ref target="#xpath(//p[2])"/><ref target="other.xml#string-index(first,3)"/>'],
    ['<persName ref="wd:Q855"/>'],
    ['<rs type="person" ref="person:stalin"/><rs ref="place:paris"/><name ref="person:stalin"/>'],
    ['<orgName ref="../registers/people.xml#aprf"/>'],
    ['<country key="ru:x">Russia</country>'],
    ['<ref target="../../README.md"/>'],
    ['<ref target="../../../elsewhere/missing.xml"/>'],
    ['<persName ref=""/>'],
  ])('%s', (content) => {
    expect(check(content).found).toEqual([]);
  });

  test('elements of other namespaces are not looked at', () => {
    expect(check('<svg xmlns="http://www.w3.org/2000/svg" target="#nothing"/>').found).toEqual([]);
  });
});

const astray: readonly (readonly [content: string, rule: string, message: string, hint: string])[] = [
  [
    '<persName ref="⟦person:vyshinski⟧"/>',
    'reference/unknown-target',
    '`@ref="person:vyshinski"` points to no entry of `tei/registers/people.xml`.',
    'Write `person:vyshinsky` (Andrei Vyshinsky), if that is meant.',
  ],
  [
    '<persName ref="⟦../registers/people.xml#vyshinski⟧"/>',
    'reference/unknown-target',
    '`@ref="../registers/people.xml#vyshinski"` points to no entry of `tei/registers/people.xml`.',
    'Write `../registers/people.xml#vyshinsky` (Andrei Vyshinsky), if that is meant.',
  ],
  [
    '<persName ref="person:stalin\n   ⟦person:x⟧"/>',
    'reference/unknown-target',
    '`@ref="person:x"` points to no entry of `tei/registers/people.xml`.',
    'Add `x` to `tei/registers/people.xml`, or correct the pointer.',
  ],
  [
    '<ref target="⟦other.xml#frist⟧"/>',
    'reference/unknown-target',
    '`@target="other.xml#frist"` points to no element of `tei/documents/other.xml`.',
    'Write `other.xml#first`, if that is meant.',
  ],
  [
    '<ref target="⟦othr.xml⟧"/>',
    'reference/unknown-target',
    '`@target="othr.xml"` points to the file `tei/documents/othr.xml`, which does not exist.',
    'Correct the path, or add the file.',
  ],
  [
    '<p xml:id="one"/><note target="⟦#onne⟧"/><note target="#onne"/>',
    'reference/unknown-target',
    '`@target="#onne"` points to no element of this file, here and in 1 other place of this file.',
    'Write `#one`, if that is meant.',
  ],
  [
    '<persName ref="⟦pers:stalin⟧"/>',
    'reference/undeclared-prefix',
    '`@ref="pers:stalin"` has the prefix `pers`, which no `prefixDef` of this file declares.',
    'Write `person:stalin` (Joseph Stalin), if that is meant.',
  ],
  [
    '<persName ref="⟦person:Stalin⟧"/>',
    'reference/unmatched-prefix',
    '`@ref="person:Stalin"` is not written as the prefix `person` demands.',
    'Write `person:stalin` (Joseph Stalin), if that is meant.',
  ],
  [
    '<persName ref="⟦person:1⟧"/>',
    'reference/unmatched-prefix',
    '`@ref="person:1"` is not written as the prefix `person` demands.',
    'Keep to the `@matchPattern` of the `prefixDef` that declares `person`.',
  ],
  [
    '<persName ref="⟦place:paris⟧"/>',
    'reference/wrong-kind',
    '`persName` must point to a person, but `@ref="place:paris"` leads to a place (Paris).',
    'Point to a person, or mark the name up as `placeName`.',
  ],
  [
    '<p xml:id="one"/><handNote xml:id="h"/><add hand="#h"/><add hand="⟦#one⟧"/>',
    'reference/wrong-kind',
    '`@hand` must point to a `handNote` or a person, but `@hand="#one"` leads to a `p`.',
    'Point to a `handNote` or a person.',
  ],
  [
    '<listPlace><place xml:id="wien"><placeName>Wien</placeName></place></listPlace><persName ref="⟦#wien⟧"/>',
    'reference/wrong-kind',
    '`persName` must point to a person, but `@ref="#wien"` leads to a place (Wien).',
    'Point to a person, or mark the name up as `placeName`.',
  ],
  [
    '<rs ref="⟦#first⟧"/>',
    'reference/unknown-target',
    '`@ref="#first"` points to no element of this file.',
    'Point to `tei/documents/other.xml`, where the element with this id is, or give the one that is meant `xml:id="first"`.',
  ],
  [
    '<rs type="org" ref="⟦person:stalin⟧"/>',
    'reference/wrong-kind',
    '`rs` must point to an organisation, but `@ref="person:stalin"` leads to a person (Joseph Stalin).',
    'Point to an organisation, or mark the name up as `persName`.',
  ],
];

describe('pointers that lead astray', () => {
  test.each(astray)('%s: %s', (content, rule, message, hint) => {
    const { found, place } = check(content);
    expect(found).toMatchObject([
      { ruleId: rule, severity: 'error', file: 'tei/documents/a.xml', message, hint },
    ]);
    expect(found.map(placeOf)).toEqual([place]);
  });

  test('where no prefix is declared at all, that is one slip', () => {
    const { found } = check(
      '<persName ref="person:stalin"/><placeName ref="place:paris"/><p corresp="wd:Q1"/>',
      '',
    );
    expect(found).toMatchObject([
      {
        ruleId: 'reference/undeclared-prefix',
        message:
          'This file has pointers with the prefixes `person`, `place` and `wd`, but no `prefixDef` that declares them.',
      },
    ]);
    expect(found[0]?.related).toHaveLength(2);
  });
});

describe('reference/unusable-pattern', () => {
  test.each([
    '(a+)+',
    '(',
    '(a|b)*',
    'a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    '(.)\\1',
  ])('%s is not tried, and what has its prefix is not judged', (pattern) => {
    const definition = `<prefixDef ident="person" matchPattern="⟦${pattern}⟧" replacementPattern="#$1"/>`;
    const { found, place } = check(`<persName ref="person:${'a'.repeat(200)}"/>`, definition);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['reference/unusable-pattern']);
    expect(found.map(placeOf)).toEqual([place]);
  });
});
