import { expect, test } from 'vitest';
import { xmllint } from '../../../src/engines/xmllint-wasm.ts';
import { verdicts } from '../../../src/validate/relaxng/libxml2/complaint.ts';
import { complaintFinding } from '../../../src/validate/relaxng/libxml2/complaint-finding.ts';
import { marked, placeOf, sourceDocument } from '../sample.ts';
import { rootOf } from './schemas.ts';

const a = '<element name="a"><empty/></element>';
const b =
  '<element name="b"><optional><attribute name="n"><data type="integer"/></attribute></optional><text/></element>';

/** What libxml2's own words are made into where nothing else explains why it rejects a document. */
const cases: readonly (readonly [
  name: string,
  content: string,
  text: string,
  rule: string,
  message: string,
])[] = [
  [
    'an element that is not expected',
    `${a}${b}`,
    '<r>\n<a/><⟦c⟧/></r>',
    'relaxng/unexpected-element',
    '`c` is not allowed where it stands.',
  ],
  [
    'another root',
    '<text/>',
    '\n<⟦q⟧/>',
    'relaxng/unexpected-element',
    '`q` stands where the schema asks for `r`.',
  ],
  [
    'one in an interleave',
    `<interleave>${a}${b}</interleave>`,
    '<r>\n<a/><b/><⟦c⟧/></r>',
    'relaxng/unexpected-element',
    '`c` is not allowed at this place in `r`.',
  ],
  [
    'an element that is missing',
    `<group>${a}</group><text/>`,
    '<⟦r⟧>\n</r>',
    'relaxng/missing-element',
    '`r` ends before an element that it must contain.',
  ],
  [
    'an attribute that is not allowed',
    b,
    '<r>\n<b ⟦x="1"⟧/></r>',
    'relaxng/invalid-content',
    '`b` must not have `@x`, or not with this value.',
  ],
  [
    'an attribute whose value is wrong',
    b,
    '<r>\n<b ⟦n="one"⟧/></r>',
    'relaxng/invalid-content',
    '`b` must not have `@n`, or not with this value.',
  ],
  [
    'words',
    `${a}${b}`,
    '<⟦r⟧>\nwords<a/><b/></r>',
    'relaxng/unexpected-text',
    '`r` must not hold text of its own.',
  ],
  [
    'a value of an element',
    '<data type="date"/>',
    '<⟦r⟧>1951</r>',
    'relaxng/invalid-value',
    'A value of `r` is not one that the schema allows.',
  ],
  [
    'an attribute that is missing on an element with others inside',
    '<element name="b"><attribute name="n"/><element name="a"><empty/></element></element>',
    '<r><⟦b⟧><a/></b></r>',
    'relaxng/invalid-content',
    '`b` has attributes that its model in the schema does not allow.',
  ],
  [
    'an attribute that is missing',
    '<attribute name="n"/><text/>',
    '<⟦r⟧/>',
    'relaxng/invalid-content',
    '`r` has attributes that its model in the schema does not allow.',
  ],
];

test.each(cases)('%s', async (_, content, text, rule, message) => {
  const { text: plain, place } = marked(text);
  const schema = rootOf(content);
  const document = sourceDocument('a.xml', plain);
  const outcome = await xmllint({
    documents: [{ name: 'a', content: plain }],
    schema: { name: 's', content: schema },
    modules: [],
    timeLimit: 30_000,
  });
  if (outcome.kind !== 'finished') throw new Error(outcome.kind);
  const verdict = verdicts(outcome.lines, ['a']).get('a');
  expect(verdict?.valid).toBe(false);
  const found = complaintFinding(document, verdict?.complaints ?? []);
  expect(found).toMatchObject({ ruleId: rule, message });
  expect(placeOf(found)).toBe(place);
});

test('relaxng/invalid-content is what is left where nobody knows why', () => {
  const complaints = [{ line: 1, element: 'r', words: 'Element r failed to validate content' }];
  const found = complaintFinding(sourceDocument('a.xml', '<r/>'), complaints);
  expect(found).toMatchObject({
    ruleId: 'relaxng/invalid-content',
    message: '`r` has content that its model in the schema does not allow.',
  });
});
