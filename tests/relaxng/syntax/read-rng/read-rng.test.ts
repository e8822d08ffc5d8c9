import { describe, expect, test } from 'vitest';
import { namespaceOf } from '../../../../src/relaxng/syntax/namespace-of.ts';
import { readRng } from '../../../../src/relaxng/syntax/read-rng/read-rng.ts';
import type { SchemaElement } from '../../../../src/relaxng/syntax/schema-element.ts';
import type { Place } from '../../../../src/relaxng/syntax/schema-file.ts';
import { rngFile, shown } from '../../schema-of.ts';

const relaxNg = 'http://relaxng.org/ns/structure/1.0';

function read(text: string): SchemaElement {
  const { root, diagnostics } = readRng(rngFile(text));
  expect(diagnostics).toEqual([]);
  return root as SchemaElement;
}

const written = ({ file, start, end }: Place) => file.source.text.slice(start, end);
const child = (element: SchemaElement, index: number) => element.children[index] as SchemaElement;

describe('readRng', () => {
  test('gives names, attributes and places', () => {
    const root = read(
      `<?xml version="1.0"?>\n<!DOCTYPE grammar>\n<r:grammar xmlns:r="${relaxNg}" ns = 'a&amp;b'\n  r:x="1"><r:start/></r:grammar>`,
    );
    expect(root).toMatchObject({ namespace: relaxNg, localName: 'grammar', name: 'r:grammar', parent: null });
    expect(written(root.place)).toBe('r:grammar');
    expect(root.attributes.map(({ namespace, name, value }) => [namespace, name, value])).toEqual([
      ['', 'ns', 'a&b'],
      [relaxNg, 'r:x', '1'],
    ]);
    expect(root.attributes.map(({ place }) => written(place))).toEqual(['a&amp;b', '1']);
    expect(child(root, 0).parent).toBe(root);
    expect(written(child(root, 0).place)).toBe('r:start');
  });

  test('finds an attribute beside others whose values look like it', () => {
    const root = read(`<element xmlns="${relaxNg}" a:b="name='x'>" name = "y" xmlns:a="urn:a"/>`);
    expect(root.attributes.map(({ place }) => written(place))).toEqual(["name='x'>", 'y']);
  });

  test('leaves white space out between patterns and keeps it in strings and foreign elements', () => {
    const root = read(
      `<choice xmlns="${relaxNg}">\n <value> </value> <x xmlns=""> </x> <!-- c --> </choice>`,
    );
    expect(root.children.map(({ kind }) => kind)).toEqual(['element', 'element', 'comment']);
    expect([child(root, 0), child(root, 1)].map(({ children }) => children)).toMatchObject([
      [{ kind: 'text', value: ' ' }],
      [{ kind: 'text', value: ' ' }],
    ]);
  });

  test('puts the pieces of a text together, and comments where they stand', () => {
    const root = read(
      `<!-- before --><value xmlns="${relaxNg}">a&amp;b<![CDATA[<c>]]>\r\nd<!--e\r\nf--><?g h?><!--i-->j</value><!-- after -->`,
    );
    expect(root.children.map((node) => 'value' in node && [node.kind, node.value])).toEqual([
      ['comment', ' before '],
      ['text', 'a&b<c>\nd'],
      ['comment', 'e\nf'],
      ['comment', 'i'],
      ['text', 'j'],
      ['comment', ' after '],
    ]);
    expect(root.children.map(({ place }) => written(place))).toEqual([
      '<!-- before -->',
      'a&amp;b<![CDATA[<c>]]>\r\nd',
      '<!--e\r\nf-->',
      '<!--i-->',
      'j',
      '<!-- after -->',
    ]);
  });

  test('gives one tree, with a document type declaration and without', () => {
    const schema = `<group xmlns="${relaxNg}" xmlns:a="u"><!--c--><a:b d=" e&#x9;f "> g </a:b><value>&lt;</value>\n</group>`;
    const shape = ({ name, attributes, children }: SchemaElement): unknown => [
      name,
      attributes.map((attribute) => [attribute.namespace, attribute.name, attribute.value]),
      children.map((node) => (node.kind === 'element' ? shape(node) : node.value)),
    ];
    expect(shape(read(`<!DOCTYPE group [<!ENTITY unused "x">]>${schema}`))).toEqual(shape(read(schema)));
  });

  test('shares the namespaces in force, and knows those outside', () => {
    const root = read(
      `<group xmlns="${relaxNg}" xmlns:a="urn:a"><text/><group xmlns:b="urn:b" xmlns:a="urn:c"><text/></group></group>`,
    );
    expect(child(root, 0).namespaces).toBe(root.namespaces);
    const inner = child(child(root, 1), 0).namespaces;
    expect(['', 'a', 'b', 'xml', 'c'].map((prefix) => namespaceOf(inner, prefix))).toEqual([
      relaxNg,
      'urn:c',
      'urn:b',
      'http://www.w3.org/XML/1998/namespace',
      undefined,
    ]);
    expect(Object.fromEntries(inner.bindings)).toMatchObject({ '': relaxNg, a: 'urn:c', b: 'urn:b' });
    expect(namespaceOf(root.namespaces, 'a')).toBe('urn:a');
  });

  test('reads 100,000 elements in one another', () => {
    const depth = 100_000;
    const root = read(
      `<group xmlns="${relaxNg}">${'<group>'.repeat(depth)}${'</group>'.repeat(depth)}</group>`,
    );
    let element: SchemaElement | undefined = root;
    let count = 0;
    for (; element !== undefined; element = element.children[0] as SchemaElement | undefined) count++;
    expect(count).toBe(depth + 1);
  });
});

/** What is no well-formed XML with namespaces, and the one finding on it. */
const wrong: [text: string, finding: string][] = [
  ['', 'unusable-schema @ : The schema is empty.'],
  [' \n', 'unusable-schema @  : The schema is empty.'],
  ['start = text', 'unusable-schema @ s: The schema is not well-formed XML: text data outside of root node.'],
  ['<a><b></a>', 'unusable-schema @ </a>: `</a>` does not close the open element `b`.'],
  ['<a><b></b>', 'unusable-schema @ a: The element `a` is never closed.'],
  ['<a b="1" b="2"/>', 'unusable-schema @ >: The schema is not well-formed XML: duplicate attribute: b.'],
  ['<a b="1', 'unusable-schema @ <: The schema is not well-formed XML: unexpected end.'],
  ['<a>\u0001</a>', 'unusable-schema @ \u0001: The schema is not well-formed XML: disallowed character.'],
  [
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    "unusable-schema @ &x;: The schema uses the entity `&x;`, and no entities but XML's own are known in schemas.",
  ],
  [
    '<?xml version="1.1"?><a/>',
    'unusable-schema @ <?xml version="1.1"?>: The schema is XML 1.1, and must be XML 1.0.',
  ],
  ['<p:a/>', 'unusable-schema @ p:a: The namespace prefix `p` is not declared.'],
  ['<a p:b="1"/>', 'unusable-schema @ 1: The namespace prefix `p` is not declared.'],
  [
    '<a:b:c xmlns:a="u"/>',
    'unusable-schema @ a:b:c: `a:b:c` is no name with a prefix: one colon must stand between two names.',
  ],
  ['<a xmlns:p=""/>', 'unusable-schema @ "": The prefix `p` must be bound to a namespace.'],
  ['<a xmlns:xmlns="u"/>', 'unusable-schema @ u: The prefix `xmlns` must not be declared.'],
  [
    '<a xmlns:xml="u"/>',
    'unusable-schema @ u: The prefix `xml` must not be bound to another namespace than `http://www.w3.org/XML/1998/namespace`.',
  ],
  [
    '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>',
    'unusable-schema @ 2: The attribute `q:b` stands in its tag twice, with two prefixes of one namespace.',
  ],
];

test.each(wrong)('refuses %j', (text, finding) => {
  const { root, diagnostics } = readRng(rngFile(text));
  expect(root).toBeUndefined();
  expect(diagnostics.map((diagnostic) => shown(diagnostic, text))).toEqual([finding]);
});
