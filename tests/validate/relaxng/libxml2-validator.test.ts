import { describe, expect, test } from 'vitest';
import { mostLevels } from '../../../src/validate/relaxng/libxml2/too-deep.ts';
import { placeOf, sourceDocument } from '../sample.ts';
import { grammar, judge, rootOf } from './schemas.ts';

const schema = rootOf(`<zeroOrMore><choice><ref name="a"/></choice></zeroOrMore>`).replace(
  '<ref name="a"/>',
  () =>
    ['a', 'b']
      .map(
        (name) =>
          `<element name="${name}"><optional><attribute name="when"><data type="date"/></attribute></optional><text/></element>`,
      )
      .join(''),
);

const texts = {
  good: '<r>\n  <a>x</a>\n</r>',
  value: '<r>\n  <a when="1951-13-01"/>\n</r>',
  name: '<r>\n  <c/>\n</r>',
  text: '<r>\n  words\n</r>',
  attribute: '<r>\n  <b type="x"/>\n</r>',
};
type Kind = keyof typeof texts;

const rules: Readonly<Record<Kind, string | undefined>> = {
  good: undefined,
  value: 'relaxng/invalid-content',
  name: 'relaxng/unexpected-element',
  text: 'relaxng/unexpected-text',
  attribute: 'relaxng/invalid-content',
};

describe('documents of one run do not colour each other', () => {
  const orders: readonly Kind[][] = [
    ['value', 'good'],
    ['good', 'value'],
    ['value', 'value'],
    ['name', 'good', 'good'],
    ['value', 'name'],
    ['text', 'attribute', 'good', 'text', 'good'],
    ['good', 'name', 'good', 'value', 'good', 'attribute', 'good'],
  ];
  test.each(orders.map((kinds) => [kinds.join(', '), kinds] as const))('%s', async (_, kinds) => {
    const documents = kinds.map((kind, index) => sourceDocument(`${index}.xml`, texts[kind]));
    const outcome = await judge(schema, documents);
    expect(outcome.checked).toBe(kinds.length);
    const found = outcome.diagnostics.map(({ file, ruleId, line }) => `${file} ${line} ${ruleId}`);
    expect(found).toEqual(
      kinds.flatMap((kind, index) =>
        rules[kind] === undefined ? [] : [`${index}.xml ${kind === 'text' ? 1 : 2} ${rules[kind]}`],
      ),
    );
  });

  test('more documents than one call takes, each with its own verdict', async () => {
    const documents = Array.from({ length: 450 }, (_, index) =>
      sourceDocument(`${index}.xml`, index % 150 === 149 ? texts.name : texts.good),
    );
    const outcome = await judge(schema, documents);
    expect(outcome.checked).toBe(450);
    expect(outcome.diagnostics.map(({ file }) => file)).toEqual(['149.xml', '299.xml', '449.xml']);
  });
});

describe('the text that was read is the text that is judged', () => {
  test('a place in a file with a document type, an entity and a mark-up declaration over lines', async () => {
    const text = `<?xml version="1.0"?>\n<!DOCTYPE r [\n<!ENTITY x "words">\n]>\n<r>\n  <a>&x;</a>\n  <aa/>\n</r>`;
    const { diagnostics } = await judge(schema, [sourceDocument('a.xml', text)]);
    // libxml2 names the parent, and its line.
    expect(diagnostics.map(placeOf)).toEqual(['5:2-5:3']);
  });

  test('what stands in an entity is shown where the entity is used', async () => {
    const text = '<!DOCTYPE r [<!ENTITY x "<aa/>">]>\n<r>\n  &x;\n</r>';
    const { diagnostics } = await judge(schema, [sourceDocument('a.xml', text)]);
    expect(diagnostics.map(placeOf)).toEqual(['2:2-2:3']);
  });

  test('nothing is fetched for a document type elsewhere', async () => {
    const text = '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/r.dtd">\n<r><a>x</a></r>';
    expect(await judge(schema, [sourceDocument('a.xml', text)])).toMatchObject({
      diagnostics: [],
      checked: 1,
    });
  });

  test('an encoding that the file had is not believed of the text', async () => {
    const text =
      '<?xml version="1.0" encoding="windows-1251" standalone="yes"?>\n<r>\n<a>Ежедневный</a><ё/></r>';
    const outcome = await judge(schema, [sourceDocument('a.xml', text)]);
    expect(outcome.checked).toBe(1);
    expect(outcome.diagnostics.map(placeOf)).toEqual(['3:19-3:20']);
  });

  test('names of files mean nothing to the engine', async () => {
    const names = ['--shell.xml', 'http://example.org/a.xml', 'a b.xml', 'doc-0.xml', '../x.xml', 'ё.xml'];
    const documents = names.map((name) => sourceDocument(name, texts.name));
    const { diagnostics } = await judge(schema, documents);
    expect(diagnostics.map(({ file }) => file)).toEqual(names);
  });
});

describe('what libxml2 cannot judge is said, and counts as unchecked', () => {
  const deep = grammar(
    '<start><ref name="r"/></start><define name="r"><element name="r"><zeroOrMore><ref name="r"/></zeroOrMore></element></define>',
  );
  const nested = (levels: number) => '<r>'.repeat(levels) + '</r>'.repeat(levels);

  test('relaxng/engine-failure: more levels than its stack bears, beside a document that is good', async () => {
    const documents = [
      sourceDocument('deep.xml', nested(mostLevels + 1)),
      sourceDocument('a.xml', nested(mostLevels)),
    ];
    const outcome = await judge(deep, documents);
    expect(outcome.checked).toBe(1);
    expect(outcome.schemaFailed).toBe(false);
    expect(outcome.diagnostics).toMatchObject([
      { ruleId: 'relaxng/engine-failure', file: 'deep.xml', line: 1, column: mostLevels * 3 + 2 },
    ]);
  });
});

/** Definitions of which each is a choice between the next and an element. */
function chain(length: number): string {
  const define = (index: number) => {
    const next = index + 1 < length ? `<ref name="d${index + 1}"/>` : '<empty/>';
    return `<define name="d${index}"><choice>${next}<element name="e${index}"><empty/></element></choice></define>`;
  };
  const all = Array.from({ length }, (_, index) => define(index)).join('');
  return grammar(
    `<start><element name="r"><optional><attribute name="n"/></optional><ref name="d0"/></element></start>${all}`,
  );
}

test('a schema on which libxml2 breaks off cannot be used', async () => {
  const outcome = await judge(chain(10_000), [
    sourceDocument('a.xml', '<r/>'),
    sourceDocument('b.xml', '<r/>'),
  ]);
  expect(outcome).toMatchObject({ checked: 0, schemaFailed: true });
  expect(outcome.diagnostics).toMatchObject([
    { ruleId: 'relaxng/unusable-schema', message: 'libxml2, which validates, breaks off at this schema.' },
  ]);
}, 60_000);

test('a large document is judged', async () => {
  const many = '<a when="1951-12-25">x</a>\n'.repeat(40_000);
  const outcome = await judge(schema, [sourceDocument('a.xml', `<r>\n${many}<c/></r>`)]);
  expect(outcome.diagnostics.map(placeOf)).toEqual(['40002:2-40002:3']);
});
