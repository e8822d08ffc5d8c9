import { expect, test } from 'vitest';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { inNamespaces } from '../schema-of.ts';
import { sampleDatatypes } from './sample-datatypes.ts';
import { simplified } from './simplified.ts';

const withId = '<attribute name="i"><data type="ID"/></attribute>';
const schema = (elements: string) =>
  `<element name="r" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><choice>${elements}</choice></element>`;
const section = '(RELAX NG DTD Compatibility, section 4).';

/** As jing 20220510 judges them. */
const wrong: [elements: string, ...findings: string[]][] = [
  [
    `<element name="b">${withId}</element><element name="b"><attribute name="i"/></element>`,
    `schema-id-type @ attribute: The attribute \`i\` of the element \`b\` has no ID-type and the ID-type \`ID\` ${section}`,
  ],
  [
    `<element name="b">${withId}</element><element name="b"><attribute name="i"><data type="IDREF"/></attribute></element>`,
    `schema-id-type @ attribute: The attribute \`i\` of the element \`b\` has the ID-type \`IDREF\` and the ID-type \`ID\` ${section}`,
  ],
  [
    `<element name="b">${withId}</element><element><anyName/><zeroOrMore><attribute><anyName/></attribute></zeroOrMore></element>`,
    `schema-id-type @ element: The attribute \`i\` of the element \`b\` has no ID-type and the ID-type \`ID\` ${section}`,
  ],
  [
    `<element><anyName/>${withId}</element>`,
    `schema-id-type @ element: An \`element\` with an attribute of the ID-type \`ID\` must have names of its own ${section}`,
  ],
  [
    '<element name="b"><attribute><choice><name>i</name><name>j</name></choice><data type="ID"/></attribute></element>',
    `schema-id-type @ attribute: An \`attribute\` of an ID-type must have a single name ${section}`,
  ],
  [
    '<element name="b"><data type="ID"/></element>',
    `schema-id-type @ data: What is of the ID-type \`ID\` must stand directly in an \`attribute\` ${section}`,
  ],
  [
    '<element name="b"><attribute name="i"><choice><data type="ID"/><value>x</value></choice></attribute></element>',
    `schema-id-type @ data: What is of the ID-type \`ID\` must stand directly in an \`attribute\` ${section}`,
  ],
  [
    '<element name="b"><attribute name="i"><list><oneOrMore><data type="IDREF"/></oneOrMore></list></attribute></element>',
    `schema-id-type @ data: What is of the ID-type \`IDREF\` must stand directly in an \`attribute\` ${section}`,
  ],
  [
    '<element name="b"><attribute name="i"><data type="token"><except><value type="ID">x</value></except></data></attribute></element>',
    `schema-id-type @ value: What is of the ID-type \`ID\` must stand directly in an \`attribute\` ${section}`,
  ],
];

test.each(wrong)('is refused: %s', (elements, ...findings) => {
  expect(simplified(schema(elements))).toEqual(findings);
});

const right: string[] = [
  `<element name="b">${withId}</element><element name="b">${withId}</element>`,
  `<element><choice><name>b</name><name>c</name></choice>${withId}</element>`,
  `<element name="b">${withId}</element><element name="c"><attribute name="i"/></element>`,
  `<element name="b">${withId}</element><element><anyName><except><name>b</name></except></anyName><attribute name="i"/></element>`,
  '<element name="b"><attribute name="i"><value type="ID">x</value></attribute></element>',
];

test.each(right)('is right: %s', (elements) => {
  expect(typeof simplified(schema(elements))).toBe('string');
});

test('nobody asks where ID-types are not wanted', () => {
  const text = inNamespaces(schema('<element name="b"><data type="ID"/></element>'));
  const loaded = loadSchema('/schema.rng', memoryResolver({ '/schema.rng': text }));
  expect(simplify(loaded, { library: sampleDatatypes, idTypes: false }).diagnostics).toEqual([]);
});
