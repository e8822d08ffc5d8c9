import { expect, test } from 'vitest';
import type { ElementDefine, SimplePattern } from '../../../src/relaxng/simplify/simple-grammar.ts';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { inNamespaces } from '../schema-of.ts';
import { sampleDatatypes } from './sample-datatypes.ts';

function start(schema: string): SimplePattern {
  const loaded = loadSchema('/schema.rng', memoryResolver({ '/schema.rng': inNamespaces(schema) }));
  const { grammar, diagnostics } = simplify(loaded, { library: sampleDatatypes });
  expect(diagnostics).toEqual([]);
  return (grammar as NonNullable<typeof grammar>).start;
}

type Operator = Extract<SimplePattern, { members: readonly SimplePattern[] }>;

const define = (pattern: SimplePattern) => (pattern as { define: ElementDefine }).define;

test('documentation of elements, attributes, data and values is kept', () => {
  const root = define(
    start(`<element name="a">
      <a:documentation> The <a:x/>root. </a:documentation>
      <other xmlns="urn:x">not this</other>
      <a:documentation>More of it.</a:documentation>
      <a:documentation> </a:documentation>
      <attribute name="b"><a:documentation>An attribute.</a:documentation>
        <choice>
          <a:documentation>of the choice: nobody's</a:documentation>
          <value>c</value><a:documentation>First.</a:documentation><a:documentation>Again.</a:documentation>
          <value>d</value>
          <value>e</value>
          <a:documentation>Third.</a:documentation>
          <data type="string"><a:documentation>Any.</a:documentation></data>
        </choice>
      </attribute>
    </element>`),
  );
  expect(root.documentation).toBe('The root.\n\nMore of it.');
  expect(root.content).toMatchObject({ kind: 'attribute', documentation: 'An attribute.' });
  const { of } = root.content as Extract<SimplePattern, { kind: 'attribute' }>;
  const { members } = of as Operator;
  expect(members.map((member) => 'documentation' in member && member.documentation)).toEqual([
    'First.\n\nAgain.',
    false,
    'Third.',
    'Any.',
  ]);
});

test('what a definition says of itself is said of its one element or attribute, if that says nothing', () => {
  const pattern = start(`<grammar>
    <start><choice><ref name="a"/><ref name="b"/></choice></start>
    <define name="a"><a:documentation>Of the definition.</a:documentation><element name="a"><ref name="c"/></element></define>
    <define name="b"><a:documentation>Of the definition.</a:documentation><element name="b">
      <a:documentation>Of the element.</a:documentation><empty/></element></define>
    <define name="c"><a:documentation>Of both.</a:documentation><attribute name="d"/><attribute name="e"/></define>
  </grammar>`) as Operator;
  const [a, b] = pattern.members.map(define) as [ElementDefine, ElementDefine];
  expect([a.documentation, b.documentation]).toEqual(['Of the definition.', 'Of the element.']);
  const { members } = a.content as Operator;
  expect(members.some((member) => 'documentation' in member)).toBe(false);
});

test('documentation after a name class is the element’s, after a pattern that pattern’s', () => {
  const root = define(
    start(`<element><name>a</name><a:documentation>Of the element.</a:documentation>
      <empty/><a:documentation>Of nothing.</a:documentation></element>`),
  );
  expect(root.documentation).toBe('Of the element.');
});

test('the text of elements within documentation is part of it', () => {
  const root = define(
    start(
      `<element name="a"><a:documentation>The <b xmlns="urn:x">whole <i>root</i></b>, and more.</a:documentation><text/></element>`,
    ),
  );
  expect(root.documentation).toBe('The whole root, and more.');
});
