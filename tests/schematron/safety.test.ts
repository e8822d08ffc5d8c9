import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileXslt } from '../../src/engines/xslt3.ts';
import { forbiddenInCompiled } from '../../src/schematron/safety/check-compiled.ts';
import { faults, findings, schema } from './schemas.ts';

// Triggers schematron/schema-forbidden.

const js = 'http://saxonica.com/ns/globalJS';
const ns = `<ns prefix="js" uri="${js}"/><ns prefix="ixsl" uri="http://saxonica.com/ns/interactiveXSLT"/><ns prefix="saxon" uri="http://saxon.sf.net/"/><ns prefix="f" uri="urn:f"/>`;
const asserting = (test: string) =>
  schema(
    `${ns}<pattern id="p"><rule context="*"><assert test="${test.replaceAll('"', '&quot;')}">x</assert></rule></pattern>`,
  );
const code = `'globalThis.opisWasHere = 1'`;

/** Everything that a rule may not say, each refused before anything is compiled: the compiler works out constants. */
const refused: Readonly<Record<string, string>> = {
  'a global function of JavaScript by a prefix': asserting(`js:eval(${code})`),
  'by `Q{…}`': asserting(`Q{${js}}eval(${code})`),
  'by `Q{…}` with space in it': asserting(`Q{ ${js} }eval(${code})`),
  'with a comment before the bracket': asserting(`js:eval (: harmless :) (${code})`),
  'with a line end before the bracket': asserting(`js:eval&#10;(${code})`),
  'after a string that looks like a comment': asserting(`concat('(:', js:eval(${code}))`),
  'by an arrow': asserting(`${code} => js:eval()`),
  'as a function item': asserting(`(js:eval#1)(${code})`),
  'handed to another function': asserting(`for-each(${code}, js:eval#1)`),
  'by function-lookup': asserting(`function-lookup(QName('${js}', 'eval'), 1)(${code})`),
  'by fn:function-lookup with `Q{…}`': asserting(
    `Q{http://www.w3.org/2005/xpath-functions}function-lookup(xs:QName('js:eval'), 1)`,
  ),
  'by fn:transform': asserting(`transform(map { 'stylesheet-text': 1 })`),
  'by load-xquery-module': asserting(`load-xquery-module('urn:x')`),
  'functions for browsers': asserting(`ixsl:eval(${code})`),
  'the global object': asserting(`ixsl:call(ixsl:window(), 'eval', [${code}])`),
  'extensions of the processor': asserting(`saxon:system-id()`),
  'files as text': asserting(`unparsed-text('file:///etc/passwd')`),
  'files as lines': asserting(`unparsed-text-lines('/etc/passwd')`),
  'whether a file is there': asserting(`unparsed-text-available('/etc/passwd')`),
  'files as JSON': asserting(`json-doc('file:///etc/x.json')`),
  folders: asserting(`collection('file:///etc?select=*.xml')`),
  'folders as addresses': asserting(`uri-collection('file:///etc')`),
  'the environment': asserting(`environment-variable('HOME')`),
  'the names of the environment': asserting(`available-environment-variables()`),
  'code in a context': schema(
    `${ns}<pattern><rule context="a[js:eval(${code})]"><assert test="1">x</assert></rule></pattern>`,
  ),
  'code in a variable': schema(
    `${ns}<let name="x" value="js:eval(${code})"/><pattern><rule context="a"><assert test="$x">x</assert></rule></pattern>`,
  ),
  'code in a variable of a pattern': schema(
    `${ns}<pattern><let name="x" value="js:eval(${code})"/><rule context="a"><assert test="$x">x</assert></rule></pattern>`,
  ),
  'code in a message': schema(
    `${ns}<pattern><rule context="a"><assert test="0"><value-of select="js:eval(${code})"/></assert></rule></pattern>`,
  ),
  'code in `name`': schema(
    `${ns}<pattern><rule context="a"><assert test="0"><name path="js:eval(${code})"/></assert></rule></pattern>`,
  ),
  'code in a diagnostic': schema(
    `${ns}<pattern><rule context="a"><assert test="0" diagnostics="d">x</assert></rule></pattern><diagnostics><diagnostic id="d"><value-of select="js:eval(${code})"/></diagnostic></diagnostics>`,
  ),
  'code in a subject': schema(
    `${ns}<pattern><rule context="a" subject="js:eval(${code})"><assert test="0">x</assert></rule></pattern>`,
  ),
  'code put together by an abstract pattern': schema(
    `${ns}<pattern abstract="true" id="a"><rule context="$c"><assert test="$f(${code})">x</assert></rule></pattern><pattern is-a="a"><param name="c" value="a"/><param name="f" value="js:eval"/></pattern>`,
  ),
  'code in a function of the schema': schema(
    `${ns}<xsl:function name="f:x" xmlns:f="urn:f" xmlns:q="${js}"><xsl:sequence select="q:eval(${code})"/></xsl:function><pattern><rule context="a"><assert test="f:x()">x</assert></rule></pattern>`,
  ),
  'code in a key': schema(
    `${ns}<xsl:key name="k" match="a" use="js:eval(${code})" xmlns:js="${js}"/><pattern><rule context="a"><assert test="1">x</assert></rule></pattern>`,
  ),
  'code in a value template': schema(
    `${ns}<xsl:function name="f:x" xmlns:f="urn:f"><a b="{Q{${js}}eval(${code})}"/></xsl:function><pattern><rule context="a"><assert test="f:x()">x</assert></rule></pattern>`,
  ),
  'code in a value template with braces and quotes before it': schema(
    `${ns}<xsl:function name="f:x" xmlns:f="urn:f"><a b="it's {'{', Q{${js}}eval(${code})}"/></xsl:function><pattern><rule context="a"><assert test="f:x()">x</assert></rule></pattern>`,
  ),
  'code in a text template': schema(
    `${ns}<xsl:function name="f:x" xmlns:f="urn:f" expand-text="yes"><a>{Q{${js}}eval(${code})}</a></xsl:function><pattern><rule context="a"><assert test="f:x()">x</assert></rule></pattern>`,
  ),
  'a function of the schema with the name of one of JavaScript': schema(
    `${ns}<xsl:function name="js:eval" xmlns:js="${js}"><xsl:param name="x"/><xsl:sequence select="$x"/></xsl:function><pattern><rule context="a"><assert test="js:eval(1)">x</assert></rule></pattern>`,
  ),
  'xsl:evaluate': schema(
    `${ns}<xsl:function name="f:x" xmlns:f="urn:f"><xsl:evaluate xpath="'1'"/></xsl:function><pattern><rule context="a"><assert test="f:x()">x</assert></rule></pattern>`,
  ),
  'xsl:evaluate in a message': schema(
    `${ns}<pattern><rule context="a"><assert test="0"><xsl:evaluate xpath="'1'"/></assert></rule></pattern>`,
  ),
  'xsl:result-document': schema(
    `<pattern><rule context="a"><xsl:result-document href="/tmp/x"><x/></xsl:result-document><assert test="1">x</assert></rule></pattern>`,
  ),
  'xsl:source-document': schema(
    `<pattern><rule context="a"><assert test="1"><xsl:source-document href="/etc/x"/></assert></rule></pattern>`,
  ),
  'xsl:import': schema(
    `<xsl:import href="file:///etc/x.xsl"/><pattern><rule context="a"><assert test="1">x</assert></rule></pattern>`,
  ),
  'xsl:include': schema(
    `<xsl:include href="../x.xsl"/><pattern><rule context="a"><assert test="1">x</assert></rule></pattern>`,
  ),
  'xsl:use-package': schema(
    `<xsl:use-package name="urn:x"/><pattern><rule context="a"><assert test="1">x</assert></rule></pattern>`,
  ),
  'what the compiler works out: use-when': schema(
    `<xsl:variable name="x" use-when="doc-available('/etc/x')" select="1"/><pattern><rule context="a"><assert test="1">x</assert></rule></pattern>`,
  ),
  'what the compiler works out: static': schema(
    `<xsl:variable name="x" static="yes" select="doc('/etc/x')"/><pattern><rule context="a"><assert test="1">x</assert></rule></pattern>`,
  ),
  'what the compiler works out: shadow attributes': schema(
    `<xsl:variable name="x" _select="{doc('/etc/x')}"/><pattern><rule context="a"><assert test="1">x</assert></rule></pattern>`,
  ),
  'instructions of the processor': schema(
    `<pattern><rule context="a"><assert test="1"><xsl:sequence><saxon:do xmlns:saxon="http://saxon.sf.net/" action="1"/></xsl:sequence></assert></rule></pattern>`,
  ),
};

describe('what no rule may do is refused before it is compiled', () => {
  test.each(Object.entries(refused))('%s', async (_, text) => {
    const found = await faults(text);
    expect(found).not.toContain('usable');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((line) => !line.includes('schema-forbidden'))).toEqual([]);
    expect((globalThis as { opisWasHere?: number }).opisWasHere).toBeUndefined();
  });
});

test('the place is that of the expression', async () => {
  expect(await faults(asserting(`doc-available('x') or js:eval(${code})`))).toEqual([
    `main.sch schema-forbidden 2:${ns.length + 49} A rule may not call \`js:eval\`: it belongs to \`${js}\`, which rules may not use.`,
  ]);
});

test('what the compiler makes of such calls is known, should one ever come through', async () => {
  const names = async (select: string, more = '') => {
    const text = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:js="${js}" xmlns:ixsl="http://saxonica.com/ns/interactiveXSLT" xmlns:saxon="http://saxon.sf.net/" extension-element-prefixes="ixsl"><xsl:template match="/"><xsl:sequence select="${select}"/>${more}</xsl:template></xsl:stylesheet>`;
    const result = await compileXslt({ text });
    return 'sef' in result
      ? forbiddenInCompiled(JSON.parse(result.sef))
      : `not compiled: ${result.faults[0]?.message}`;
  };
  const all = await Promise.all([
    names('js:eval(string(.))'),
    names('js:eval#1'),
    names(`ixsl:eval(string(.))`),
    names('unparsed-text(string(.))'),
    names('unparsed-text#1'),
    names('environment-variable(string(.))'),
    names('transform(map { string(.): 1 })'),
    names(`function-lookup(xs:QName('js:eval'), 1)`.replace('xs:', 'Q{http://www.w3.org/2001/XMLSchema}')),
    names('1', '<xsl:evaluate xpath="string(.)"/>'),
    names('1', '<xsl:result-document href="{.}"><x/></xsl:result-document>'),
    names('normalize-space(.)'),
  ]);
  expect(all).toMatchInlineSnapshot(`
    [
      "Q{http://saxonica.com/ns/interactiveXSLT}call",
      "Q{http://saxonica.com/ns/globalJS}eval",
      "Q{http://saxonica.com/ns/interactiveXSLT}eval",
      "unparsed-text",
      "unparsed-text",
      "environment-variable",
      "transform",
      "function-lookup",
      "evaluate",
      "resultDoc",
      undefined,
    ]
  `);
}, 120_000);

describe('doc() reads files of the edition and no others', () => {
  let folder: string;
  const outside = mkdtempSync(join(tmpdir(), 'opis-secret-'));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'opis-edition-'));
    mkdirSync(join(folder, 'registers'));
    writeFileSync(join(folder, 'registers/persons.xml'), '<list><p xml:id="a"/></list>');
    writeFileSync(join(outside, 'secret.xml'), '<secret>swordfish</secret>');
    symlinkSync(join(outside, 'secret.xml'), join(folder, 'registers/link.xml'));
  });
  afterAll(() => {
    for (const path of [folder, outside]) rmSync(path, { recursive: true, force: true });
  });

  test('by any spelling', async () => {
    const rules =
      schema(`<pattern id="p"><rule context="a"><report test="true()"><value-of select="doc(@href)//*/(@xml:id, text())"/></report></rule>
      <rule context="b"><report test="true()"><value-of select="document(@href)"/></report></rule>
      <rule context="c"><report test="doc-available(@href)">there</report></rule></pattern>`);
    const secret = join(outside, 'secret.xml');
    const hrefs = [
      pathToFileURL(secret).href,
      secret,
      `${pathToFileURL(folder).href}/../${outside.split('/').pop()}/secret.xml`,
      pathToFileURL(join(folder, 'registers/link.xml')).href,
      'http://localhost:1/x.xml',
      'data:text/xml,<x/>',
    ];
    const elements = hrefs.flatMap((href) =>
      ['a', 'b', 'c'].map((name) => `<${name} href="${href.replace('<', '&lt;')}"/>`),
    );
    const inside = `<a href="${pathToFileURL(join(folder, 'registers/persons.xml')).href}"/>`;
    const found = await findings(rules, `<r>${inside}${elements.join('')}</r>`, {
      run: { folders: [folder] },
    });
    expect(JSON.stringify(found)).not.toContain('swordfish');
    expect(found.filter(({ ruleId }) => ruleId === 'schematron/p').map(({ message }) => message)).toEqual([
      'a',
    ]);
    expect(found.filter(({ ruleId }) => ruleId !== 'schematron/p').map(({ ruleId }) => ruleId)).toContain(
      'schematron/dynamic-error',
    );
  });
});
