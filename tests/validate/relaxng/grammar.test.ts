import { expect, test } from 'vitest';
import { disagreements, judgeTwice } from './agreement.ts';
import { grammar, load, rootOf } from './schemas.ts';

const e = (name: string, content = '<empty/>') => `<element name="${name}">${content}</element>`;
const [a, b, c] = ['a', 'b', 'c'].map((name) => e(name)) as [string, string, string];
const children = [
  '',
  'a',
  'b',
  'c',
  'ab',
  'ba',
  'aa',
  'abc',
  'acb',
  'bca',
  'cab',
  'aab',
  'abb',
  'abab',
  'aabbcc',
  'bb',
  'd',
];
/** An `r` with every one of these sequences of children. */
const sequences = children.map((names) => `<r>${[...names].map((name) => `<${name}/>`).join('')}</r>`);

/** A kind of pattern, the files of a schema that uses it, and documents that are good and bad by it. */
const cases: readonly (readonly [
  name: string,
  files: Record<string, string> | string,
  texts: readonly string[],
])[] = [
  ['group', rootOf(`<group>${a}${b}${c}</group>`), sequences],
  ['choice', rootOf(`<choice>${a}<group>${b}${c}</group></choice>`), sequences],
  ['interleave', rootOf(`<interleave>${a}${b}<optional>${c}</optional></interleave>`), sequences],
  [
    'interleaved repetitions',
    rootOf(`<interleave><zeroOrMore>${a}</zeroOrMore><oneOrMore>${b}</oneOrMore></interleave>`),
    sequences,
  ],
  ['oneOrMore of a group', rootOf(`<oneOrMore>${a}<optional>${b}</optional></oneOrMore>`), sequences],
  [
    'mixed',
    rootOf(`<mixed>${a}${b}</mixed>`),
    [...sequences, '<r>x<a/>y<b/>z</r>', '<r>x</r>', '<r><a/>x</r>'],
  ],
  ['text only', rootOf('<text/>'), [...sequences, '<r>x</r>', '<r> <!-- c --> </r>', '<r>x<?pi?>y</r>']],
  ['empty', rootOf('<empty/>'), [...sequences, '<r> </r>', '<r>x</r>', '<r><!-- c --></r>', '<r n="1"/>']],
  ['notAllowed in a choice', rootOf(`<choice><notAllowed/>${a}</choice>`), sequences],
  [
    'attributes beside a choice of content',
    rootOf(
      `<choice><group><attribute name="t"><value>a</value></attribute>${a}</group><group><attribute name="t"><value>b</value></attribute>${b}</group></choice>`,
    ),
    ['a', 'b', 'c', ''].flatMap((t) => ['<a/>', '<b/>', ''].map((inner) => `<r t="${t}">${inner}</r>`)),
  ],
  [
    'attributes that go together',
    rootOf(
      '<optional><attribute name="unit"/><attribute name="quantity"><data type="decimal"/></attribute></optional><empty/>',
    ),
    [
      '<r/>',
      '<r unit="cm"/>',
      '<r quantity="1"/>',
      '<r quantity="1" unit="cm"/>',
      '<r quantity="x" unit="cm"/>',
    ],
  ],
  [
    'attributes of any name',
    rootOf(
      '<zeroOrMore><attribute><anyName><except><name>id</name><nsName ns="urn:x"/></except></anyName></attribute></zeroOrMore><empty/>',
    ),
    [
      '<r/>',
      '<r a="1" b="2"/>',
      '<r id="1"/>',
      '<r x:a="1" xmlns:x="urn:x"/>',
      '<r y:a="1" xmlns:y="urn:y"/>',
    ],
  ],
  [
    'lists',
    rootOf(
      '<attribute name="n"><list><oneOrMore><data type="integer"/></oneOrMore><optional><value>end</value></optional></list></attribute><empty/>',
    ),
    ['1', '1 2', ' 1  2 ', '1 end', 'end', '', '1 x', '1 end 2'].map((n) => `<r n="${n}"/>`),
  ],
  [
    'data with an exception',
    rootOf('<data type="integer"><except><value type="integer">13</value></except></data>'),
    ['12', '13', 'x'].map((n) => `<r>${n}</r>`),
  ],
  [
    'values with white space',
    rootOf('<choice><value>a b</value><value type="string">c</value></choice>'),
    ['a b', ' a  b ', 'c', ' c', 'ab'].map((n) => `<r>${n}</r>`),
  ],
  [
    'namespaces',
    `<element name="x:r" xmlns="http://relaxng.org/ns/structure/1.0" xmlns:x="urn:x" ns="urn:y"><element name="a"><empty/></element><optional><attribute name="x:n"/></optional><optional><attribute name="m"/></optional></element>`,
    [
      '<r xmlns="urn:x"><a xmlns="urn:y"/></r>',
      '<r xmlns="urn:x"><a/></r>',
      '<q:r xmlns:q="urn:x" q:n="1"><a xmlns="urn:y"/></q:r>',
      '<q:r xmlns:q="urn:x" n="1"><a xmlns="urn:y"/></q:r>',
      '<q:r xmlns:q="urn:x" m="1"><a xmlns="urn:y"/></q:r>',
      '<r><a/></r>',
    ],
  ],
  [
    'elements of any name in another namespace',
    rootOf(`<zeroOrMore><choice>${a}<element><nsName ns="urn:x"/><text/></element></choice></zeroOrMore>`),
    ['<r><a/><q xmlns="urn:x">x</q></r>', '<r><q xmlns="urn:y"/></r>', '<r><q xmlns="urn:x"><a/></q></r>'],
  ],
  [
    'definitions that are combined',
    grammar(
      `<start><element name="r"><ref name="x"/></element></start><define name="x" combine="choice">${a}</define><define name="x" combine="choice">${b}</define>`,
    ),
    sequences,
  ],
  [
    'definitions that are interleaved',
    grammar(
      `<start><element name="r"><ref name="x"/></element></start><define name="x" combine="interleave">${a}</define><define name="x">${b}</define>`,
    ),
    sequences,
  ],
  [
    'recursion',
    grammar(
      '<start><ref name="r"/></start><define name="r"><element name="r"><zeroOrMore><ref name="r"/></zeroOrMore></element></define>',
    ),
    ['<r/>', '<r><r/><r><r/></r></r>', '<r><r><q/></r></r>'],
  ],
  [
    'a module with definitions that are replaced',
    {
      'schema.rng': grammar(
        `<include href="m.rng"><define name="x">${b}</define></include><define name="y" combine="choice">${c}</define>`,
      ),
      'm.rng': grammar(
        `<start><element name="r"><ref name="x"/><ref name="y"/></element></start><div><define name="x">${a}</define></div><define name="y" combine="choice">${a}</define>`,
      ),
    },
    sequences,
  ],
  [
    'an external pattern that takes the namespace',
    {
      'schema.rng': `<element name="r" xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:x"><externalRef href="m.rng"/></element>`,
      'm.rng': '<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>',
    },
    ['<r xmlns="urn:x"><a/></r>', '<r xmlns="urn:x"><a xmlns=""/></r>'],
  ],
  [
    'a grammar in a grammar',
    grammar(
      `<start><element name="r"><grammar><start><group><ref name="x"/><parentRef name="x"/></group></start><define name="x">${a}</define></grammar></element></start><define name="x">${b}</define>`,
    ),
    sequences,
  ],
  [
    'one name with two meanings',
    rootOf(`<choice><group>${e('a', '<text/>')}${b}</group><group>${e('a', b)}${c}</group></choice>`),
    [
      '<r><a>x</a><b/></r>',
      '<r><a><b/></a><c/></r>',
      '<r><a>x</a><c/></r>',
      '<r><a><b/></a><b/></r>',
      '<r><a><c/></a><c/></r>',
    ],
  ],
];

test.each(cases)('%s: what libxml2 rejects is explained, and nothing else', async (_, files, texts) => {
  const judgements = await judgeTwice(
    load(typeof files === 'string' ? { 'schema.rng': files } : files),
    texts,
  );
  expect(new Set(judgements.map(({ valid }) => valid))).toEqual(new Set([true, false]));
  expect(disagreements(judgements)).toEqual([]);
});
