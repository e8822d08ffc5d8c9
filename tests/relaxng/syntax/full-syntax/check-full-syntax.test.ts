import { expect, test } from 'vitest';
import { checkFullSyntax } from '../../../../src/relaxng/syntax/full-syntax/check-full-syntax.ts';
import { patternKinds } from '../../../../src/relaxng/syntax/full-syntax/element-syntax.ts';
import { readRng } from '../../../../src/relaxng/syntax/read-rng/read-rng.ts';
import { inNamespaces, rngFile, shown } from '../../schema-of.ts';

function findings(schema: string): string[] {
  const text = inNamespaces(schema);
  const { root } = readRng(rngFile(text));
  const kind = root && patternKinds.get(root.localName);
  if (root === undefined || kind === undefined) throw new Error(schema);
  return checkFullSyntax(root, kind).diagnostics.map((diagnostic) =>
    shown(diagnostic, text).replace('schema-syntax @ ', '').replace(' (RELAX NG, section 3).', ''),
  );
}

const wrong: [schema: string, ...findings: string[]][] = [
  ['<group/>', 'group: `group` must contain a pattern'],
  ['<group><grup/></group>', 'grup: RELAX NG has no element `grup`'],
  ['<group><define name="a"><text/></define></group>', 'define: `define` must not stand in `group`'],
  ['<group><text/> some words <empty/></group>', 'some words: Text must not stand in `group`'],
  ['<group name="a"><text/></group>', 'name: `group` must not have the attribute `name`'],
  ['<element nam="a"><name>a</name><text/></element>', 'nam: `element` must not have the attribute `nam`'],
  [
    '<element><text/></element>',
    'element: `element` must have the attribute `name`, or begin with a name class',
  ],
  ['<element/>', 'element: `element` must have the attribute `name`, or begin with a name class'],
  ['<element><nam>a</nam><text/></element>', 'nam: RELAX NG has no element `nam`'],
  ['<element name="a"/>', 'element: `element` must contain a pattern'],
  ['<element><name>a</name></element>', 'element: `element` must contain a pattern'],
  ['<element name="a"><name>b</name><text/></element>', 'name: `name` must not stand in `element`'],
  [
    '<element name="a b"><text/></element>',
    'a b: The value of `@name` must be a name, with a prefix or without, not `a b`',
  ],
  [
    '<element name=""><text/></element>',
    '"": The value of `@name` must be a name, with a prefix or without, and is empty',
  ],
  ['<element><name>a:b:c</name><text/></element>', 'a:b:c: `name` must contain a name, not `a:b:c`'],
  ['<element><name>\n 1 \n</name><text/></element>', '1: `name` must contain a name, not `1`'],
  ['<element><anyName><except/></anyName><text/></element>', 'except: `except` must contain a name class'],
  [
    '<element><nsName><except><name>a</name></except><except><name>b</name></except></nsName><text/></element>',
    'except: `nsName` must not contain `except` twice',
  ],
  ['<element><choice><text/></choice><text/></element>', 'text: `text` must not stand in `choice`'],
  [
    '<element name="a"><attribute name="b"><text/><text/><text/></attribute></element>',
    'text: `attribute` must not contain more than one pattern',
  ],
  ['<data/>', 'data: `data` must have the attribute `type`'],
  [
    '<data type="a"><except><value>b</value></except><param name="c">d</param></data>',
    'param: `param` must stand before `except`',
  ],
  ['<data type="a"><param>b</param></data>', 'param: `param` must have the attribute `name`'],
  ['<data type="x:a"/>', 'x:a: The value of `@type` must be a name without a colon, not `x:a`'],
  ['<value><text/></value>', 'text: `value` must contain text only, and no `text`'],
  ['<value>a<a:b/></value>', 'a:b: `value` must contain text only, and no `a:b`'],
  ['<externalRef/>', 'externalRef: `externalRef` must have the attribute `href`'],
  ['<externalRef href="%"/>', '%: The value of `@href` must be a URI reference, not `%`'],
  [
    '<grammar><start combine="group"><text/></start></grammar>',
    'group: The value of `@combine` must be `choice` or `interleave`, not `group`',
  ],
  ['<grammar><text/></grammar>', 'text: `text` must not stand in `grammar`'],
  [
    '<grammar><include href="a"><include href="b"/></include></grammar>',
    'include: `include` must not stand in `include`',
  ],
  [
    '<grammar><include href="a"><div><include href="b"/></div></include></grammar>',
    'include: `include` must not stand in `div`',
  ],
  ['<grammar><define><text/></define></grammar>', 'define: `define` must have the attribute `name`'],
  [
    '<text datatypeLibrary="a"/>',
    'a: The value of `@datatypeLibrary` must be an absolute URI, which begins with its scheme, not `a`',
  ],
  [
    '<text datatypeLibrary="urn:a#b"/>',
    'urn:a#b: The value of `@datatypeLibrary` must be a URI without a fragment, not `urn:a#b`',
  ],
  // All that is wrong is told, in the order of the text.
  [
    '<group><optional/><ref/><element name="1"><text/></element></group>',
    'optional: `optional` must contain a pattern',
    'ref: `ref` must have the attribute `name`',
    '1: The value of `@name` must be a name, with a prefix or without, not `1`',
  ],
];

test.each(wrong)('is refused: %s', (schema, ...expected) => {
  expect(findings(schema)).toEqual(expected);
});

const right = [
  '<element name=" a "><a:b>words <c xmlns="" d="e"><text xmlns="http://relaxng.org/ns/structure/1.0" f=""/></c></a:b><text a:g="" xml:lang="en" ns="any thing" datatypeLibrary=""/></element>',
  '<grammar/>',
  '<grammar><div/><include href="a b|ü"><div><start><text/></start></div></include></grammar>',
  '<element><choice><name>a:b</name><anyName><except><nsName/><name>c</name></except></anyName></choice><choice><text/></choice></element>',
  '<data type="a"><param name="b"> </param><except><choice><text/></choice></except></data>',
];

test.each(right)('is right: %s', (schema) => {
  expect(findings(schema)).toEqual([]);
});

test('offers a name that is like the one that is wrong', () => {
  const { root } = readRng(rngFile(inNamespaces('<group><zeroOrMor/><text combin=""/></group>')));
  const { diagnostics } = checkFullSyntax(root as NonNullable<typeof root>, 'group');
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    'Write `zeroOrMore`, if that is meant.',
    'Remove it.',
  ]);
});

test('names the files that are referred to', () => {
  const { root } = readRng(
    rngFile(
      inNamespaces(
        '<grammar><include href="a"/><start><externalRef href="b"/></start><a:x><include href="c"/></a:x></grammar>',
      ),
    ),
  );
  const { references } = checkFullSyntax(root as NonNullable<typeof root>, 'grammar');
  expect(references.map(({ localName }) => localName)).toEqual(['include', 'externalRef']);
});
