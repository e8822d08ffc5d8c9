import { beforeAll, describe, expect, test } from 'vitest';
import { SourceText } from '../../src/diagnostics/source-text.ts';
import { type CompiledStylesheet, loadSaxon } from '../../src/engines/saxon-js.ts';
import { compileXslt } from '../../src/engines/xslt3.ts';
import { parseXml } from '../../src/read/parse-xml.ts';
import { saxonNode } from '../../src/transform/saxon-tree.ts';
import { stylesheetTree } from '../../src/transform/stylesheet-tree.ts';
import { type FastStylesheet, fastStylesheet } from '../../src/xslt/stylesheet.ts';
import { dump } from './dump.ts';

const saxon = loadSaxon([]);
const open = `<xsl:stylesheet version="3.0" expand-text="yes" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:map="http://www.w3.org/2005/xpath-functions/map" xmlns:f="urn:f" exclude-result-prefixes="#all">`;

const source = stylesheetTree(
  parseXml(
    new SourceText(
      '<a xmlns:n="urn:n" n="1"><b xml:id="x" k="2">one <c/>two</b><!--remark--><b k="10">three<c/></b><?target data?><n:b k="3"> four\n  five </n:b><d>Ünïcode 😀 $x</d><e/></a>',
    ),
    'file.xml',
  ).document as NonNullable<ReturnType<typeof parseXml>['document']>,
);

async function compiled(body: string): Promise<CompiledStylesheet> {
  const result = await compileXslt({ text: `${open}${body}</xsl:stylesheet>` });
  if ('faults' in result) throw new Error(result.faults.map(({ message }) => message).join('\n'));
  return JSON.parse(result.sef) as CompiledStylesheet;
}

/** What templates do, each with the document's root element as its context. */
const cases: Readonly<Record<string, string>> = {
  axes: `<xsl:sequence select="b/c/ancestor::*/name(), d/preceding-sibling::*/@k/string(), b[1]/following-sibling::node()/name(), descendant::c/../@k/string(), (.//c)[2]/parent::b/@k/string(), self::a/@*/name()"/>`,
  'document order': `<xsl:sequence select="(d | b | e | b[1])/name(), (e, b)/c/../@k/string(), ((b, d) except b[2])/name()"/>`,
  places: `<xsl:sequence select="b[2]/@k/string(), b[last()]/@k/string(), (b, d, e)[position() gt 1]/name(), *[@k][2]/@k/string(), b[position() = (1, 2)][@k = 10]/name(), ('x', 'y', 'z')[2], e/preceding-sibling::*[1]/name()"/>`,
  comparisons: `<xsl:sequence select="b/@k = 2, b/@k = '10', b/@k != 2, @n eq '1', @n = 1, @none = 1, not(@none != 1), 1 lt 2, 'a' lt 'b', b[1] is id('x'), b[1] &lt;&lt; b[2], (1 to 3) = 3, b/@k &gt; 5"/>`,
  sums: `<xsl:sequence select="1 + 2, 7 mod 4, 3 * 4, 5 - 9, xs:integer(@n) + 1, count(b), max((1, 5, 2)), min((4, 2)), string-length('😀a'), count(*[@k])"/>`,
  strings: `<xsl:sequence select="substring('a😀bc', 2, 2), substring('abc', 2), translate('abc', 'ab', 'x'), normalize-space(*[4]), upper-case('ü'), lower-case('ÄB'), concat('a', 1, @n), string-join(b/@k, ', '), contains('abc', 'b'), starts-with('abc', 'b'), substring-after('a:b:c', ':'), substring-before('abc', 'x'), string(d), string-join(('a', 'b'))"/>`,
  'regular expressions': `<xsl:sequence select="replace('a.b.c', '\\.', '-'), replace('2024-05', '([0-9]+)-([0-9]+)', '$2/$1'), replace('cost', 'c', '\\$'), tokenize(' a  b '), tokenize('a,b,,c', ','), matches('a&#10;b', 'a.b'), matches('ABC', 'b', 'i'), replace('{1} x', '{1}', 'y$', 'q'), matches('٣', '^\\d$'), matches('😀', '^.$'), tokenize('', ','), replace('a^b', '[\\^-]', '')"/>`,
  'names and paths': `<xsl:sequence select="*/name(), *[3]/local-name(), *[3]/namespace-uri(), c/name(), path(), b[2]/path(), b/@k/path(), name(comment()), processing-instruction()/name(), root()/a/@n/string()"/>`,
  conditions: `<xsl:sequence select="if (b) then 'b' else 'none', if ('') then 1 else 2, if (0) then 1 else 2, boolean(e), not(e/*), exists(@n), empty(b), some $x in b satisfies $x/@k = 10, every $x in b satisfies $x/@k, 'a' castable as xs:date, '2024-02-29' castable as xs:date, '2023-02-29' castable as xs:date, '2024-13' castable as xs:gYearMonth, ('2024-02-29T10:00:00', '2023-02-29T10:00:00Z', '2024-01-01T24:00:00', '2024-01-01T24:00:01', '2024-01-01T25:00:00', '2024-01-01T10:61:00', '2024-01-01T10:00:00+14:00', 'noon') ! (. castable as xs:dateTime), . instance of element(), (1, 'a')[. instance of xs:string]"/>`,
  'sequences and maps': `<xsl:variable name="m" select="map:merge((map:entry('a', b/@k/string()), map:entry('z', 0)))"/><xsl:sequence select="$m('a'), $m('q'), $m('z'), (for $n in tokenize('2 3') return *[xs:integer($n)]/name()), *[count(c)]/name(), reverse(1 to 3), subsequence(1 to 5, 2, 2), tail(('a', 'b', 'c')), distinct-values(('a', 'b', 'a', @n, '1')), for $x in 1 to 2 return $x * 2, (b ! @k ! string())"/>`,
  elements: `<r x="{b/@k}" y="{@none}">{@n} and {b/@k}<s xmlns="urn:s"/>text<xsl:value-of select="()"/><xsl:sequence select="'p', 'q', 1"/><xsl:copy-of select="b[1]"/><xsl:sequence select="b[2]/c"/></r><xsl:element name="h{count(b)}"><xsl:attribute name="data-{local-name()}" select="b/@k"/><i/></xsl:element>`,
  copies: `<xsl:for-each select="b[1]"><xsl:copy><xsl:sequence select="@k, 'in'"/></xsl:copy></xsl:for-each><xsl:variable name="made" as="element()*"><x/><y z="1"/></xsl:variable><r><xsl:sequence select="$made, $made"/></r><xsl:sequence select="$made[2]/@z/string(), $made/parent::*, count($made | $made)"/>`,
  texts: `<xsl:variable name="t"><xsl:text>a</xsl:text><xsl:value-of select="1 to 3" separator="-"/></xsl:variable><xsl:sequence select="string($t)"/><xsl:value-of><xsl:text>x</xsl:text><xsl:sequence select="'y'"/></xsl:value-of>`,
  modes: `<xsl:apply-templates select="node()" mode="words"/><xsl:apply-templates select="." mode="none"/><xsl:apply-templates select="*" mode="skip"/>`,
  'rules that follow': `<xsl:apply-templates select="*" mode="rules"><xsl:with-param name="own" select="'own'"/><xsl:with-param name="through" select="'through'" tunnel="yes"/></xsl:apply-templates>`,
  functions: `<xsl:sequence select="f:twice('a'), f:position-free(b[2]), f:made(3), f:depth(20)"/>`,
  groups: `<xsl:for-each-group select="node()" group-adjacent="exists(self::*)"><g n="{position()}" of="{last()}" k="{current-grouping-key()}">{count(current-group())}</g></xsl:for-each-group><xsl:for-each-group select="*" group-by="string-length(@k)"><h k="{current-grouping-key()}">{current-group()/@k}</h></xsl:for-each-group>`,
  parameters: `<xsl:call-template name="called"><xsl:with-param name="b" select="'B'"/></xsl:call-template><xsl:call-template name="called"/>`,
  messages: `<xsl:message><told n="{@n}">words</told></xsl:message><xsl:sequence select="'after'"/>`,
};

const parts = `
<xsl:param name="doc"/>
<xsl:mode name="words" on-no-match="text-only-copy"/>
<xsl:mode name="none" on-no-match="text-only-copy"/>
<xsl:mode name="skip" on-no-match="deep-skip"/>
<xsl:mode name="rules" on-no-match="deep-skip" on-multiple-match="use-last"/>
<xsl:template match="c" mode="words">[c {position()}/{last()}]</xsl:template>
<xsl:template match="comment()" mode="words">[remark]</xsl:template>
<xsl:template match="b[@k &gt; 5]" mode="words">[great]</xsl:template>
<xsl:template match="b" mode="rules"><xsl:param name="own"/><xsl:param name="through" tunnel="yes"/><b own="{$own}" through="{$through}"><xsl:apply-templates select="c" mode="rules"/></b></xsl:template>
<xsl:template match="b[c]" mode="rules" priority="5"><next><xsl:next-match/></next></xsl:template>
<xsl:template match="a/* | c" mode="rules" priority="-2"><xsl:param name="own" select="'default'"/><xsl:param name="through" tunnel="yes" select="'lost'"/><any own="{$own}" through="{$through}"/></xsl:template>
<xsl:template match="d" mode="rules">first</xsl:template>
<xsl:template match="d" mode="rules">last</xsl:template>
<xsl:template name="called"><xsl:param name="a" select="position()"/><xsl:param name="b" as="xs:string" select="'b'"/><xsl:sequence select="$a, $b, name()"/></xsl:template>
<xsl:function name="f:twice" as="xs:string"><xsl:param name="x" as="xs:string"/><xsl:sequence select="$x || $x"/></xsl:function>
<xsl:function name="f:position-free" as="item()*"><xsl:param name="x" as="element()"/><xsl:for-each select="$x/node()"><xsl:sequence select="position()"/></xsl:for-each></xsl:function>
<xsl:function name="f:made" as="element()*"><xsl:param name="n" as="xs:integer"/><xsl:for-each select="1 to $n"><m n="{.}"/></xsl:for-each></xsl:function>
<xsl:function name="f:depth" as="xs:integer"><xsl:param name="n" as="xs:integer"/><xsl:sequence select="if ($n eq 0) then 0 else 1 + f:depth($n - 1)"/></xsl:function>`;

describe('what a stylesheet makes is what SaxonJS makes', () => {
  let stylesheet: CompiledStylesheet;
  let fast: FastStylesheet | undefined;

  beforeAll(async () => {
    const names = Object.keys(cases);
    const templates = names.map(
      (name, index) =>
        `<xsl:template name="case-${index}"><xsl:for-each select="$doc/*">${cases[name]}</xsl:for-each></xsl:template>`,
    );
    stylesheet = await compiled(parts + templates.join(''));
    fast = fastStylesheet(stylesheet);
  }, 120_000);

  test.each(Object.keys(cases).map((name, index) => [name, index] as const))('%s', (_, index) => {
    const initialTemplate = `case-${index}`;
    const theirs = saxon.transform({
      stylesheet,
      initialTemplate: `Q{}${initialTemplate}`,
      parameters: { 'Q{}doc': saxonNode(saxon, source) },
    });
    const ours = fast?.run({ initialTemplate: `Q{}${initialTemplate}` }, { 'Q{}doc': source });
    expect(dump(theirs)).not.toMatch(/^fault/);
    expect(dump(ours)).toBe(dump(theirs));
  });
});

test('a full stop matches the separator of lines, as XPath has it and SaxonJS does not', async () => {
  const stylesheet = await compiled(
    `<xsl:param name="t"/><xsl:template name="x"><xsl:sequence select="matches($t, 'a.b')"/></xsl:template>`,
  );
  const made = fastStylesheet(stylesheet)?.run({ initialTemplate: 'Q{}x' }, { 'Q{}t': 'a\u2028b' });
  expect(dump(made)).toBe('true');
}, 60_000);

describe('what is not known is left to SaxonJS', () => {
  test.each([
    ['sorting', '<xsl:perform-sort select="1 to 3"><xsl:sort select="."/></xsl:perform-sort>'],
    ['documents', `<xsl:sequence select="doc('x.xml')"/>`],
    [
      'accumulators and keys',
      `<xsl:sequence select="key('k', 'v')"/>`,
      '<xsl:key name="k" match="*" use="@k"/>',
    ],
    [
      'another collation',
      `<xsl:sequence select="contains('a', 'b', 'http://www.w3.org/2013/collation/UCA')"/>`,
    ],
  ])('%s, before it runs', async (_, body, beside = '') => {
    const stylesheet = await compiled(`${beside}<xsl:template name="x">${body}</xsl:template>`);
    expect(fastStylesheet(stylesheet)).toBeUndefined();
  });

  test('and what fails while it runs', async () => {
    const stylesheet = await compiled(`
      <xsl:param name="doc"/>
      <xsl:mode name="one" on-multiple-match="fail" on-no-match="fail"/>
      <xsl:template match="b" mode="one">1</xsl:template>
      <xsl:template match="b" mode="one">2</xsl:template>
      <xsl:template name="type"><xsl:sequence select="xs:integer($doc/a/d)"/></xsl:template>
      <xsl:template name="many"><xsl:apply-templates select="$doc/a/b" mode="one"/></xsl:template>
      <xsl:template name="none"><xsl:apply-templates select="$doc/a/e" mode="one"/></xsl:template>
      <xsl:template name="flag"><xsl:sequence select="matches($doc, 'a', 'x')"/></xsl:template>
      <xsl:template name="escape"><xsl:sequence select="matches($doc, '\\i')"/></xsl:template>
      <xsl:template name="deep"><xsl:sequence select="f:deep(1)"/></xsl:template>
      <xsl:template name="well"><xsl:sequence select="1"/></xsl:template>
      <xsl:function name="f:deep"><xsl:param name="n"/><xsl:sequence select="1 + f:deep($n + 1)"/></xsl:function>`);
    const fast = fastStylesheet(stylesheet);
    const run = (name: string) => fast?.run({ initialTemplate: `Q{}${name}` }, { 'Q{}doc': source });
    for (const name of ['type', 'many', 'none', 'flag', 'escape', 'deep']) expect(run(name)).toBeUndefined();
    expect(dump(run('well'))).toBe('1');
  }, 60_000);

  test('a run that comes to no end is given up when its time is over', async () => {
    const stylesheet = await compiled(`
      <xsl:template name="x"><xsl:sequence select="f:long(60)"/></xsl:template>
      <xsl:function name="f:long"><xsl:param name="n"/><xsl:sequence select="if ($n lt 2) then 1 else f:long($n - 1) + f:long($n - 2)"/></xsl:function>`);
    const made = fastStylesheet(stylesheet)?.run({ initialTemplate: 'Q{}x' }, {}, 200);
    expect(made).toMatchObject({ fault: { timeout: true } });
  }, 60_000);
});
