import { describe, expect, test } from 'vitest';
import { simplify } from '../../../src/relaxng/simplify/simplify.ts';
import { loadSchema } from '../../../src/relaxng/syntax/load-schema.ts';
import { memoryResolver } from '../memory-resolver.ts';
import { inNamespaces } from '../schema-of.ts';
import { sampleDatatypes } from './sample-datatypes.ts';
import { simplified } from './simplified.ts';

const xsd = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';
const grammar = (content: string) => `<grammar><start><ref name="a"/></start>${content}</grammar>`;
const element = (content: string) => `<element name="a">${content}</element>`;

/** Schemas that are wrong, and what is said of them: `rule @ the text it marks: message`. */
const cases: Readonly<Record<string, readonly [schema: string, ...findings: string[]][]>> = {
  'relaxng/schema-datatype': [
    [
      element('<data type="tokn"/>'),
      'schema-datatype @ tokn: There is no datatype `tokn` (RELAX NG, section 4.16).',
    ],
    [
      element('<data type="token"><param name="x">1</param></data>'),
      'schema-datatype @ x: `token` has no parameter `x` (RELAX NG, section 4.16).',
    ],
    [
      element(`<data ${xsd} type="token"><param name="maxLength">many</param></data>`),
      'schema-datatype @ many: `maxLength` must be a number (RELAX NG, section 4.16).',
    ],
    [
      element(`<choice ${xsd}><value type="integer">one</value><value type="integer">1</value></choice>`),
      'schema-datatype @ one: `one` is not a value of the datatype `integer` (RELAX NG, section 4.16).',
    ],
    [
      '<element name="a" datatypeLibrary="urn:x"><choice><data type="y"/><value type="z">1</value></choice></element>',
      'schema-datatype @ urn:x: There is no datatype library `urn:x` (RELAX NG, section 4.16).',
    ],
    // In what cannot be reached, too; and what else is wrong is told in the same round.
    [
      `<grammar><start><element name="a"><list><text/></list></element></start><define name="b"><data type="c"/></define></grammar>`,
      'schema-restriction @ text: `text` must not stand in `list` (RELAX NG, section 7.1.3).',
      'schema-datatype @ c: There is no datatype `c` (RELAX NG, section 4.16).',
    ],
  ],
  'relaxng/schema-definition': [
    [
      '<grammar><define name="a"><text/></define></grammar>',
      'schema-definition @ grammar: A `grammar` must have a `start` (RELAX NG, section 4.18).',
    ],
    [
      grammar(
        '<define name="a"><element name="a"><empty/></element></define><define name=" a "><text/></define>',
      ),
      'schema-definition @  a : `a` is defined twice without `combine` (RELAX NG, section 4.17).',
    ],
    [
      '<grammar><start combine="choice"><element name="a"><empty/></element></start><start combine="interleave"><element name="b"><empty/></element></start></grammar>',
      'schema-definition @ interleave: `start` is combined by `choice` and by `interleave` (RELAX NG, section 4.17).',
    ],
  ],
  'relaxng/schema-reference': [
    [grammar(''), 'schema-reference @ a: `a` is not defined (RELAX NG, section 4.18).'],
    [
      '<element name="a"><ref name="b"/></element>',
      'schema-reference @ ref: `ref` must stand in a `grammar`, to find `b` there (RELAX NG, section 4.18).',
    ],
    [
      grammar('<define name="a"><parentRef name="a"/></define>'),
      'schema-reference @ parentRef: `parentRef` must stand in a `grammar` within another, to find `a` there (RELAX NG, section 4.18).',
    ],
    [
      grammar(
        '<define name="a"><choice><ref name="b"/><element name="a"><ref name="a"/></element></choice></define><define name="b"><zeroOrMore><ref name="a"/></zeroOrMore></define>',
      ),
      'schema-reference @ ref: `a` refers to itself without an `element` between (RELAX NG, section 4.19).',
    ],
    [
      '<element name="x:a"><empty/></element>',
      'schema-reference @ x:a: The namespace prefix `x` of the name `x:a` is not declared (RELAX NG, section 4.10).',
    ],
  ],
  'relaxng/schema-restriction, names': [
    [
      '<element><anyName><except><anyName/></except></anyName><empty/></element>',
      'schema-restriction @ anyName: `anyName` must not stand in the `except` of `anyName` (RELAX NG, section 4.16).',
    ],
    [
      '<element><nsName><except><nsName ns="u"/></except></nsName><empty/></element>',
      'schema-restriction @ nsName: `nsName` must not stand in the `except` of `nsName` (RELAX NG, section 4.16).',
    ],
    [
      element('<attribute name="xmlns"/>'),
      'schema-restriction @ xmlns: No attribute must have the name `xmlns`, which declares a namespace (RELAX NG, section 4.16).',
    ],
    [
      element('<zeroOrMore><attribute><nsName ns="http://www.w3.org/2000/xmlns/"/></attribute></zeroOrMore>'),
      'schema-restriction @ nsName: No attribute must be of `http://www.w3.org/2000/xmlns/`, whose attributes declare namespaces (RELAX NG, section 4.16).',
    ],
  ],
  'relaxng/schema-restriction, prohibited paths': [
    [
      element('<attribute name="b"><choice><text/><element name="c"><empty/></element></choice></attribute>'),
      'schema-restriction @ element: `element` must not stand in `attribute` (RELAX NG, section 7.1.1).',
    ],
    [
      grammar(
        '<define name="a"><element name="a"><oneOrMore><ref name="b"/></oneOrMore></element></define><define name="b"><attribute name="c"/><element name="d"><empty/></element></define>',
      ),
      'schema-restriction @ attribute: `attribute` must not stand in a `group` or `interleave` within `oneOrMore` or `zeroOrMore` (RELAX NG, section 7.1.2).',
    ],
    [
      element('<list><choice><text/><element name="b"><empty/></element></choice></list>'),
      'schema-restriction @ text: `text` must not stand in `list` (RELAX NG, section 7.1.3).',
      'schema-restriction @ element: `element` must not stand in `list` (RELAX NG, section 7.1.3).',
    ],
    [
      element('<data type="token"><except><oneOrMore><value>b</value></oneOrMore></except></data>'),
      'schema-restriction @ oneOrMore: `oneOrMore` must not stand in the `except` of `data` (RELAX NG, section 7.1.4).',
    ],
    [
      '<choice><empty/><element name="a"><empty/></element></choice>',
      'schema-restriction @ empty: `empty` must not stand in `start` outside of an `element` (RELAX NG, section 7.1.5).',
    ],
    // One pattern, wrong in two ways in two places.
    [
      grammar(
        '<define name="a"><element name="a"><list><ref name="b"/></list><attribute name="c"><ref name="b"/></attribute></element></define><define name="b"><attribute name="d"/></define>',
      ),
      'schema-restriction @ attribute: `attribute` must not stand in `attribute` (RELAX NG, section 7.1.1).',
      'schema-restriction @ attribute: `attribute` must not stand in `list` (RELAX NG, section 7.1.3).',
    ],
  ],
  'relaxng/schema-restriction, string sequences': [
    [
      element('<text/><optional><data type="token"/></optional>'),
      'schema-restriction @ data: `data`, `value` and `list` must not stand beside elements or text (RELAX NG, section 7.2).',
    ],
    [
      element('<attribute name="b"><group><value>c</value><value>d</value></group></attribute>'),
      'schema-restriction @ value: `data`, `value` and `list` must not stand beside one another (RELAX NG, section 7.2).',
    ],
    [
      element('<zeroOrMore><value>b</value></zeroOrMore>'),
      'schema-restriction @ zeroOrMore: What `oneOrMore` or `zeroOrMore` repeats must not be `data`, `value` or `list` (RELAX NG, section 7.2).',
    ],
  ],
  'relaxng/schema-restriction, names that meet': [
    [
      grammar(
        '<define name="a"><element name="a"><ref name="b"/><ref name="c"/></element></define><define name="b"><attribute name="d"/></define><define name="c"><optional><attribute name="d"/></optional></define>',
      ),
      'schema-restriction @ ref: Two members of a `group` must not both allow the attribute `d` (RELAX NG, section 7.3).',
    ],
    [
      element('<attribute name="b" ns="u"/><zeroOrMore><attribute><nsName ns="u"/></attribute></zeroOrMore>'),
      'schema-restriction @ attribute: Two members of a `group` must not both allow the attribute `b` of `u` (RELAX NG, section 7.3).',
    ],
    [
      element(
        '<zeroOrMore><attribute><anyName><except><name>b</name></except></anyName></attribute></zeroOrMore><zeroOrMore><attribute><nsName ns="u"/></attribute></zeroOrMore>',
      ),
      'schema-restriction @ attribute: Two members of a `group` must not both allow attributes of any name of `u` (RELAX NG, section 7.3).',
    ],
    [
      element('<attribute><choice><name>b</name><nsName/></choice></attribute>'),
      'schema-restriction @ attribute: An `attribute` with `anyName` or `nsName` must stand in `oneOrMore` or `zeroOrMore` (RELAX NG, section 7.3).',
    ],
    [
      element(
        '<interleave><element name="b"><empty/></element><group><text/><element><anyName/><empty/></element></group></interleave>',
      ),
      'schema-restriction @ element: Two members of an `interleave` must not both allow the element `b` (RELAX NG, section 7.4).',
    ],
    [
      element('<mixed><group><element name="b"><empty/></element><text/></group></mixed>'),
      'schema-restriction @ mixed: Two members of an `interleave` must not both allow text (RELAX NG, section 7.4).',
    ],
  ],
};

for (const [group, schemas] of Object.entries(cases)) {
  describe(group, () => {
    test.each(schemas)('%s', (schema, ...findings) => {
      expect(simplified(schema)).toEqual(findings);
    });
  });
}

/** What looks like one of the above and is right. */
const right = [
  [
    'names that an exception keeps apart',
    element(
      '<attribute name="b"/><zeroOrMore><attribute><anyName><except><name>b</name></except></anyName></attribute></zeroOrMore>',
    ),
  ],
  [
    'two namespaces',
    element(
      '<zeroOrMore><attribute><nsName ns="u"/></attribute></zeroOrMore><zeroOrMore><attribute><anyName><except><nsName ns="u"/></except></anyName></attribute></zeroOrMore>',
    ),
  ],
  ['one name in two alternatives', element('<choice><attribute name="b"/><attribute name="b"/></choice>')],
  [
    'one element twice in a group',
    element('<mixed><element name="b"><empty/></element><element name="b"><empty/></element></mixed>'),
  ],
  [
    'one definition in two elements',
    grammar(
      '<define name="a"><element name="a"><ref name="b"/><element name="c"><ref name="b"/></element></element></define><define name="b"><attribute name="d"/></define>',
    ),
  ],
  ['data beside attributes and what is empty', element('<attribute name="b"/><data type="token"/><empty/>')],
  ['values in a list', element('<list><value>b</value><oneOrMore><value>c</value></oneOrMore></list>')],
  [
    'a wrong element that cannot be reached',
    element(
      '<choice><text/><group><notAllowed/><element name="b"><list><text/></list></element></group></choice>',
    ),
  ],
  [
    'a definition that refers to itself and is not used',
    grammar(
      '<define name="a"><element name="a"><empty/></element></define><define name="b"><ref name="b"/></define>',
    ),
  ],
] as const;

test.each(right)('is right: %s', (_, schema) => {
  expect(typeof simplified(schema)).toBe('string');
});

test('shows what the wrong thing stands in, where that is far away', () => {
  const schema = `<grammar>
    <start><element name="a"><ref name="b"/></element></start>
    <define name="b"><zeroOrMore><choice><text/><ref name="c"/></choice></zeroOrMore></define>
    <define name="c"><group><text/><optional><attribute name="d"/></optional></group></define>
    <define name="e"><text/></define>
  </grammar>`;
  const loaded = loadSchema('/schema.rng', memoryResolver({ '/schema.rng': inNamespaces(schema) }));
  const { diagnostics } = simplify(loaded, { library: sampleDatatypes });
  expect(diagnostics).toMatchObject([
    { line: 4, related: [{ file: 'schema.rng', line: 3, column: 23, message: '`oneOrMore` stands here.' }] },
  ]);
});
