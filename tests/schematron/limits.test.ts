import { describe, expect, test } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { validateDocuments } from '../../src/schematron/index.ts';
import { readTree } from '../../src/schematron/reading/read-tree.ts';
import { brief, compile, schema } from './schemas.ts';

// Triggers schematron/dynamic-error, schematron/time-limit, schematron/schema-given-up.

const document = (file: string, text: string) => {
  const read = readTree(text);
  if ('fault' in read) throw new Error(read.fault.words);
  return { file, source: new SourceText(text), tree: read.tree };
};

async function run(rules: string, documents: Readonly<Record<string, string>>, timeLimit?: number) {
  const { schema: compiled, diagnostics } = await compile(rules);
  if (compiled === undefined) throw new Error(diagnostics.map(brief).join('; '));
  const subjects = Object.entries(documents).map(([file, text]) => document(file, text));
  const options = {
    fileName: (address: string) => address.replace('/schema/', ''),
    ...(timeLimit !== undefined && { timeLimit }),
  };
  const { failures, faults } = validateDocuments([compiled], subjects, options);
  return {
    failures: failures.map(({ diagnostic }) => `${diagnostic.file} ${brief(diagnostic)}`).sort(),
    faults: faults.map((found) => `${found.file} ${brief(found)}`),
    related: faults.map(
      ({ related }) => related?.map(({ file, line, column }) => `${file} ${line}:${column}`)[0],
    ),
  };
}

test('a rule that raises an error is told where it does; other rules, nodes and documents go on', async () => {
  const rules = schema(`
    <pattern id="numbers">
      <rule context="a">
        <let name="value" value="xs:integer(@n)"/>
        <assert test="$value gt 5">small</assert>
      </rule>
    </pattern>
    <pattern id="others"><rule context="a">
        <assert test="@ok">not ok</assert></rule></pattern>
    <pattern id="raises"><rule context="b"><assert test="error(xs:QName('x'), 'on purpose')">b</assert></rule></pattern>`);
  const result = await run(rules, {
    'one.xml': '<r><a n="1"/><a n="x"/><a n="y" ok=""/><a n="2"/></r>',
    'two.xml': '<r><a n="3"/><b/><b/></r>',
    'three.xml': '<r><a n="9" ok=""/></r>',
  });
  expect(result.failures).toEqual([
    'one.xml numbers 1:41 small',
    'one.xml numbers 1:5 small',
    'one.xml others 1:15 not ok',
    'one.xml others 1:41 not ok',
    'one.xml others 1:5 not ok',
    'two.xml numbers 1:5 small',
    'two.xml others 1:5 not ok',
  ]);
  expect(result.faults).toEqual([
    'one.xml dynamic-error 1:15 A rule of `main.sch` cannot be applied here: Supplied value "x" is not a valid xs:integer (FORG0001).',
    'one.xml dynamic-error 1:25 A rule of `main.sch` cannot be applied here: Supplied value "y" is not a valid xs:integer (FORG0001).',
    'two.xml dynamic-error 1:15 A rule of `main.sch` cannot be applied here: on purpose (x). It fails on 2 nodes of the document.',
  ]);
  expect(result.related).toEqual(['main.sch 5:34', 'main.sch 5:34', 'main.sch 11:58']);
});

describe('rules that never end', () => {
  const rules = schema(`
    <xsl:function name="f:loop" xmlns:f="urn:f"><xsl:param name="n"/><xsl:iterate select="1 to 1000000000000"><xsl:param name="x" select="$n"/><xsl:next-iteration><xsl:with-param name="x" select="concat(substring($x, 1, 9), .)"/></xsl:next-iteration></xsl:iterate></xsl:function>
    <ns prefix="f" uri="urn:f"/>
    <pattern id="loops"><rule context="loop"><assert test="f:loop(.)">loops</assert></rule></pattern>
    <pattern id="regex"><rule context="regex"><assert test="matches(., '^(a+)+$')">regex</assert></rule></pattern>
    <pattern id="deep"><rule context="deep"><assert test="f:down(1)">deep</assert></rule></pattern>
    <xsl:function name="f:down" xmlns:f="urn:f"><xsl:param name="n"/><xsl:sequence select="f:down($n + 1) + 1"/></xsl:function>
    <pattern id="good"><rule context="a"><report test="true()">good</report></rule></pattern>`);

  test('are stopped, the other rules and documents go on', async () => {
    const result = await run(
      rules,
      {
        'one.xml': '<r><a/><loop/></r>',
        'two.xml': '<r><a/></r>',
        'three.xml': `<r><regex>${'a'.repeat(60)}!</regex><a/></r>`,
        'four.xml': '<r><deep/><a/></r>',
      },
      300,
    );
    expect(result.failures).toEqual([
      'four.xml good 1:12 good',
      'one.xml good 1:5 good',
      'three.xml good 1:81 good',
      'two.xml good 1:5 good',
    ]);
    expect(result.faults.map((line) => line.replace(/:.*/, ''))).toMatchInlineSnapshot(`
      [
        "one.xml time-limit undefined",
        "three.xml time-limit undefined",
        "four.xml dynamic-error 1",
      ]
    `);
    expect(result.related.every((place) => place?.startsWith('main.sch'))).toBe(true);
  });

  test('are given up when they take their time again and again', async () => {
    const result = await run(
      rules,
      Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`${index}.xml`, '<r><loop/><a/></r>'])),
      150,
    );
    expect(result.failures.length).toBe(8);
    expect(result.faults.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      '0.xml time-limit',
      '1.xml time-limit',
      '2.xml time-limit',
      'main.sch schema-given-up',
    ]);
  });
});

test('a document nested deeply is no danger', async () => {
  const rules = schema(`<pattern id="p"><rule context="b"><report test="true()">b</report></rule></pattern>`);
  const text = `${'<a>'.repeat(5_000)}<b/>${'</a>'.repeat(5_000)}`;
  expect((await run(rules, { 'deep.xml': text })).failures).toEqual(['deep.xml p 1:15002 b']);
});
