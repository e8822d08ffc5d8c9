import { describe, expect, test } from 'vitest';
import { faults, schema, told } from './schemas.ts';

// Triggers schematron/schema-query-binding, schematron/schema-unknown-phase.

const wrap = (root: string, content: string, attributes = '') =>
  `<${root} xmlns="http://purl.oclc.org/dsdl/schematron" ${attributes}>${content}</${root}>`;

test('abstract patterns and rules, extends by name and by href, includes of files and of parts of files', async () => {
  const files = {
    'main.sch': schema(`
      <include href="parts/namespaces.sch"/>
      <pattern abstract="true" id="pairs">
        <rule context="$outer"><assert test="$inner" diagnostics="d">no $inner in <name/></assert><report test="count($inner) gt $max">more than <value-of select="$max"/></report></rule>
      </pattern>
      <pattern is-a="pairs" id="lists"><param name="outer" value="x:list"/><param name="inner" value="x:item"/><param name="max" value="2"/></pattern>
      <pattern is-a="pairs" id="tables"><param name="outer" value="x:table"/><param name="inner" value="x:row"/><param name="max" value="1"/></pattern>
      <pattern id="rules">
        <rule abstract="true" id="numbered"><let name="n" value="number(@n)"/><assert test="@n">no number</assert></rule>
        <rule abstract="true" id="small"><extends rule="numbered"/><assert test="$n lt 10">too large</assert></rule>
        <rule context="x:item"><extends rule="small"/><extends href="parts/rules.sch#lettered"/></rule>
        <rule context="x:row"><extends rule="elsewhere"/></rule>
      </pattern>
      <include href="parts/pattern.sch"/>
      <pattern id="with-included-rule"><include href="parts/rules.sch#whole"/></pattern>
      <rules><rule abstract="true" id="elsewhere"><report test="true()">from elsewhere</report></rule></rules>
      <diagnostics><diagnostic id="d">Add one.</diagnostic></diagnostics>`),
    'parts/namespaces.sch': wrap('ns', '', 'prefix="x" uri="urn:x"'),
    'parts/pattern.sch': wrap('pattern', '<include href="rules.sch#whole"/>', 'id="included"'),
    'parts/rules.sch': wrap(
      'rules',
      `<rule abstract="true" id="lettered"><assert test="@l">no letter</assert></rule><rule id="whole" context="x:last"><report test="true()">last</report></rule>`,
    ),
  };
  const document =
    '<list xmlns="urn:x"><item n="12"/><item n="1" l="a"/><item l="b"/><table><row/></table><last/></list>';
  expect(await told(files, document)).toEqual([
    'lists 1:2 more than 2',
    'rules 1:22 no letter',
    'rules 1:22 too large',
    'rules 1:55 no number',
    'rules 1:55 too large',
    'rules 1:75 from elsewhere',
    'whole 1:89 last',
    'whole 1:89 last',
  ]);
});

test('a schema extends another', async () => {
  const files = {
    'main.sch': schema(
      `<extends href="base.sch"/><pattern id="own"><rule context="x:a"><report test="true()">own</report></rule></pattern>`,
    ),
    'base.sch': schema(
      `<ns prefix="x" uri="urn:x"/><pattern id="base"><rule context="x:a"><report test="true()">base</report></rule></pattern>`,
    ),
  };
  expect(await told(files, '<a xmlns="urn:x"/>')).toEqual(['base 1:2 base', 'own 1:2 own']);
});

describe('phases', () => {
  const rules = schema(
    `<phase id="one"><active pattern="p1"/></phase><phase id="both"><active pattern="p1"/><active pattern="p2"/></phase>
     <pattern id="p1"><rule context="a"><report test="true()">1</report></rule></pattern>
     <pattern id="p2"><rule context="a"><report test="true()">2</report></rule></pattern>
     <pattern id="p3"><rule context="a"><report test="true()">3</report></rule></pattern>`,
    'queryBinding="xslt2" defaultPhase="one"',
  );
  test('the default, all, one by name', async () => {
    expect(await told(rules, '<a/>')).toEqual(['p1 1:2 1']);
    expect(await told(rules, '<a/>', { phase: '#DEFAULT' })).toEqual(['p1 1:2 1']);
    expect(await told(rules, '<a/>', { phase: '#ALL' })).toEqual(['p1 1:2 1', 'p2 1:2 2', 'p3 1:2 3']);
    expect(await told(rules, '<a/>', { phase: 'both' })).toEqual(['p1 1:2 1', 'p2 1:2 2']);
  });

  test('one that does not exist', async () => {
    expect(await faults(rules, { phase: 'bothe' })).toEqual([
      'main.sch schema-unknown-phase 1:2 The schema has no phase `bothe`.',
    ]);
    const bad = schema(
      '<phase id="x"><active pattern="p0"/></phase><pattern id="p1"><rule context="a"><assert test="1">a</assert></rule></pattern>',
      'queryBinding="xslt2" defaultPhase="y"',
    );
    expect(await faults(bad)).toEqual([
      `main.sch schema-unknown-phase 1:${bad.indexOf('"y"') + 2} The schema has no phase \`y\`.`,
    ]);
    expect(await faults(bad, { phase: 'x' })).toEqual(
      [
        'main.sch schema-reference 2:32 The phase `x` wakes the pattern `p0`, which does not exist.',
        'main.sch schema-empty 1:2 The phase `x` wakes no rule that asserts anything.',
      ].slice(0, 1),
    );
  });
});

test('keys, functions and variables of XSLT, at the top, in patterns and in rules', async () => {
  const rules = schema(
    `<ns prefix="f" uri="urn:f"/>
    <xsl:key name="by-id" match="p" use="@id"/>
    <xsl:variable name="top" select="count(/r/p)"/>
    <xsl:function name="f:twice" xmlns:f="urn:f" as="xs:integer" xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xsl:param name="n"/>
      <xsl:sequence select="2 * xs:integer($n)"/>
    </xsl:function>
    <pattern id="p">
      <xsl:variable name="inner" select="'i'"/>
      <rule context="q">
        <xsl:variable name="own" select="@ref"/>
        <assert test="key('by-id', $own)">no <value-of select="$own, $inner, f:twice($top)"/></assert>
      </rule>
    </pattern>`,
  );
  expect(await told(rules, '<r><p id="a"/><p id="b"/><q ref="a"/><q ref="c"/></r>')).toEqual([
    'p 1:39 no c i 4',
  ]);
});

describe('query languages', () => {
  test('xslt means XPath 1.0: the first item counts, strings become numbers', async () => {
    const rules = (binding: string) =>
      schema(
        `<pattern id="p"><rule context="a"><report test="@n + 1 = '3'"><value-of select="b"/></report><report test="'2' + 1 = 3">sum</report></rule></pattern>`,
        binding,
      );
    expect(await told(rules('queryBinding="xslt"'), '<a n="2"><b>x</b><b>y</b></a>')).toEqual([
      'p 1:2 sum',
      'p 1:2 x',
    ]);
    expect(await told(rules(''), '<a n="2"><b>x</b><b>y</b></a>')).toEqual(['p 1:2 sum', 'p 1:2 x']);
    expect((await faults(rules('queryBinding="xslt2"')))[0]).toMatch(/schema-expression/);
  });

  test('others are named', async () => {
    expect(await faults(schema('<pattern/>', 'queryBinding="xquery"'))).toEqual([
      'main.sch schema-query-binding 1:117 The query language `xquery` is not known here.',
    ]);
  });
});

describe('rules in a RELAX NG schema', () => {
  const s = 'xmlns:s="http://purl.oclc.org/dsdl/schematron"';
  const files = {
    'main.rng': `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ${s}>
  <s:ns prefix="x" uri="urn:x"/>
  <include href="module.rng"><define name="b"><s:pattern id="third"><s:rule context="x:b"><s:assert test="f">no f</s:assert></s:rule></s:pattern><empty/></define></include>
  <start><element name="a"><s:rule context="x:a"><s:report test="@n">alone</s:report></s:rule><ref name="b"/></element></start>
  <include href="main.rng"/>
</grammar>`,
    'module.rng': `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ${s}><define name="b"><s:pattern id="first"><s:rule context="x:b"><s:assert test="@m">no m</s:assert></s:rule></s:pattern></define></grammar>`,
    'plain.rng': `<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>`,
    'wrong.rng': `<element name="a" xmlns="http://relaxng.org/ns/structure/1.0" ${s}><s:pattern><s:rule context="a"><s:assert>x</s:assert></s:rule></s:pattern><empty/></element>`,
  };

  test('are one schema, in the order of the text, with the namespaces of all files', async () => {
    const document = '<a xmlns="urn:x" n=""><b/></a>';
    expect(await told(files, document, { main: 'main.rng' })).toEqual([
      'pattern-3.rule-1.report-1 1:2 alone',
      'third 1:24 no f',
      'first 1:24 no m',
    ]);
  });

  test('may be absent, and have their places', async () => {
    expect(await faults(files, { main: 'plain.rng' })).toEqual([]);
    const column = files['wrong.rng'].indexOf('s:assert') + 1;
    expect(await faults(files, { main: 'wrong.rng' })).toEqual([
      `wrong.rng schema-syntax 1:${column} \`s:assert\` must have \`@test\`.`,
    ]);
  });
});
