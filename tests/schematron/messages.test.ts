import { expect, test } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { validateDocuments } from '../../src/schematron/index.ts';
import { readTree } from '../../src/schematron/reading/read-tree.ts';
import { compile, findings, schema, told } from './schemas.ts';

const document = (text: string) => {
  const read = readTree(text);
  if ('fault' in read) throw new Error(read.fault.words);
  return { file: 'doc.xml', source: new SourceText(text), tree: read.tree };
};

test('a message is text with what is worked out in it, in one line', async () => {
  const rules = schema(`<pattern id="p"><rule context="a"><report test="true()">
      The <emph>element</emph> <name/> in <name path=".."/>, <span class="x">with</span> <dir value="rtl"><value-of select="@n"/></dir>:
      <value-of select="1 to 3"/>|<value-of select="()"/>|<value-of select="b"/>.</report></rule></pattern>`);
  expect(await told(rules, '<r><a n="7"><b>x</b><b>y</b></a></r>')).toEqual([
    'p 1:5 The element a in r, with 7: 1 2 3||x y.',
  ]);
});

test('instructions of XSLT may make a part of a message', async () => {
  const rules = schema(
    `<pattern id="p"><rule context="a"><report test="true()">is <xsl:choose><xsl:when test="@n">numbered</xsl:when><xsl:otherwise>bare</xsl:otherwise></xsl:choose>, <value-of select="@n"/></report></rule></pattern>`,
  );
  expect(await told(rules, '<r><a n="7"/><a/></r>')).toEqual(['p 1:5 is numbered, 7', 'p 1:15 is bare,']);
});

test('role, flag, see, diagnostics and properties of an assertion, its rule and its pattern', async () => {
  const rules = schema(`
    <pattern id="p" role="info">
      <rule context="a" id="r" role="warn" see="https://example.org/a">
        <assert id="own" test="false()" role="fatal" flag="red" diagnostics="d1 d2" properties="unit">one</assert>
        <assert test="false()">two</assert>
      </rule>
      <rule context="b"><assert test="false()" role="nonsense">three</assert><assert test="false()">four</assert></rule>
    </pattern>
    <pattern><rule context="b"><assert test="false()"/></rule></pattern>
    <diagnostics><diagnostic id="d1">Remove <name/>.</diagnostic><diagnostic id="d2">Or add <value-of select="@n + 1"/>.</diagnostic></diagnostics>
    <properties><property id="unit">in <value-of select="@u"/></property></properties>`);
  const { schema: compiled } = await compile(rules);
  if (compiled === undefined) throw new Error('no schema');
  const { failures } = validateDocuments([compiled], [document('<r><a n="1" u="mm"/><b/></r>')]);
  expect(
    failures.map(({ diagnostic: { ruleId, severity, message, hint, url }, ...rest }) => ({
      ruleId,
      severity,
      message,
      hint,
      url,
      ...rest,
    })),
  ).toEqual([
    {
      ruleId: 'schematron/own',
      severity: 'error',
      message: 'one',
      hint: 'Remove a. Or add 2.',
      url: 'https://example.org/a',
      role: 'fatal',
      flag: 'red',
      properties: [{ id: 'unit', text: 'in mm' }],
    },
    {
      ruleId: 'schematron/r',
      severity: 'warning',
      message: 'two',
      hint: undefined,
      url: 'https://example.org/a',
      role: 'warn',
      properties: [],
    },
    {
      ruleId: 'schematron/p',
      severity: 'error',
      message: 'three',
      hint: undefined,
      url: undefined,
      role: 'nonsense',
      properties: [],
    },
    {
      ruleId: 'schematron/p',
      severity: 'info',
      message: 'four',
      hint: undefined,
      url: undefined,
      role: 'info',
      properties: [],
    },
    {
      ruleId: 'schematron/pattern-2.rule-1.assert-1',
      severity: 'error',
      message: '`pattern-2.rule-1.assert-1` is not met.',
      hint: undefined,
      url: undefined,
      properties: [],
    },
  ]);
});

test('the subject of an assertion, or of its rule, is the node that the finding is about', async () => {
  const rules = schema(
    `<pattern id="p"><rule context="a" subject="b"><report test="true()">rule</report><report test="true()" subject="@n">own</report><report test="true()" subject="none">gone</report></rule></pattern>`,
  );
  const found = await findings(rules, '<a n="1"><b/></a>');
  expect(found.map(({ column, endColumn, message }) => [column, endColumn, message])).toEqual([
    [2, 3, 'gone'],
    [4, 9, 'own'],
    [11, 12, 'rule'],
  ]);
});
