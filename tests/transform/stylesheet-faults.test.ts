import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskCache } from '../../src/cache/disk-cache.ts';
import { readEdition } from '../../src/read/read-edition.ts';
import { transformEdition } from '../../src/transform/transform-edition.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-faults-'));
  mkdirSync(join(folder, 'tei'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A stylesheet with the mode that the transformation begins in. */
const stylesheet = (mode: string, templates: string) => `<xsl:stylesheet version="3.0" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:opis="https://opis.invalid/ns"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <xsl:param name="opis:site"/><xsl:param name="opis:targets"/><xsl:param name="opis:path"/>
  <xsl:mode name="opis:${mode}" on-no-match="shallow-skip"/>
${templates}
</xsl:stylesheet>`;

/** Transforms documents with stylesheets of the test's own where it gives some, else with those of opis. */
async function transform(documents: Record<string, string>, html?: string, timeLimit?: number) {
  rmSync(join(folder, 'tei'), { recursive: true, force: true });
  mkdirSync(join(folder, 'tei'));
  for (const [name, text] of Object.entries(documents)) {
    writeFileSync(
      join(folder, 'tei', `${name}.xml`),
      `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${name}" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>${name}</title></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body><div>\n${text}\n</div></body></text></TEI>`,
    );
  }
  const stylesheets = join(folder, 'xslt');
  rmSync(stylesheets, { recursive: true, force: true });
  if (html !== undefined) {
    mkdirSync(stylesheets, { recursive: true });
    writeFileSync(join(stylesheets, 'html.xsl'), html);
    writeFileSync(join(stylesheets, 'text.xsl'), stylesheet('text', ''));
    writeFileSync(join(stylesheets, 'linked-data.xsl'), stylesheet('graph', ''));
  }
  const { edition } = readEdition({ folder, cwd: folder, documents: 'tei', registers: 'registers' });
  return transformEdition(edition, {
    settings: { title: 'x', language: 'en', textWidth: 72 },
    cache: diskCache(join(folder, 'cache')),
    cwd: folder,
    generator: 'opis test',
    ...(timeLimit !== undefined && { timeLimit }),
  });
}

/** A stylesheet of pages that takes many documents in one call, with what else is given. */
const page = (before: string, title = '{TEI//title[1]}', outside = '') =>
  stylesheet(
    'page',
    `<xsl:include href="opis:html/batch.xsl"/><xsl:param name="opis:sources"/>${outside}
<xsl:template match="/" mode="opis:page">${before}<html><head><title>${title}</title></head><body><h1>x</h1></body></html></xsl:template>`,
  );

describe('what stylesheets have to say', () => {
  test('an element that no template knows is reported once, at its place, and its words are shown', async () => {
    const { outputs, diagnostics } = await transform({ a: '<p>One <riddle>two</riddle> three.</p>' });
    const found = diagnostics.filter(({ ruleId }) => ruleId === 'xslt/unhandled-element');
    expect(found).toEqual([
      expect.objectContaining({ file: 'tei/a.xml', severity: 'warning', line: 2, column: 9, endColumn: 15 }),
    ]);
    expect(found[0]?.message).toContain('`<riddle>`');
    const text = outputs.find(({ path }) => path === 'doc/a.txt');
    expect(text?.kind === 'file' && text.content).toContain('One two three.');
    const html = outputs.find(({ path }) => path === 'doc/a.html');
    expect(JSON.stringify(html?.kind === 'page' && html.tree)).toContain('two');
  });

  test('graph/no-base is said once, whatever the number of documents', async () => {
    const { diagnostics } = await transform({ a: '<p>x</p>', b: '<p>y</p>' });
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'graph/no-base')).toHaveLength(1);
  });

  test('xslt/static-error: the module and the line are named, and nothing is to be published', async () => {
    const { outputs, diagnostics, failed } = await transform(
      { a: '<p>x</p>' },
      stylesheet(
        'page',
        '<xsl:template match="/" mode="opis:page">\n<xsl:value-of select="$nowhere"/></xsl:template>',
      ),
    );
    expect(failed).toBe(true);
    expect(outputs).toEqual([]);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        ruleId: 'xslt/static-error',
        severity: 'error',
        file: 'xslt/html.xsl',
        line: 7,
      }),
    ]);
    expect(diagnostics[0]?.message).toContain('nowhere');
  });

  test('xslt/dynamic-error: one document fails, the others are made', async () => {
    const { outputs, diagnostics, failed } = await transform(
      { bad: '<p n="many">x</p>', good: '<p n="1">y</p>' },
      stylesheet(
        'page',
        '<xsl:template match="/" mode="opis:page"><xsl:variable name="n" select="xs:integer((TEI//p[@n]/@n, 1)[1])" xmlns:xs="http://www.w3.org/2001/XMLSchema"/><html><head><title>{$n}</title></head><body><h1>x</h1></body></html></xsl:template>',
      ),
    );
    expect(failed).toBe(false);
    const found = diagnostics.filter(({ ruleId }) => ruleId === 'xslt/dynamic-error');
    expect(found).toEqual([expect.objectContaining({ file: 'tei/bad.xml', severity: 'error' })]);
    expect(found[0]?.message).toMatch(/^`doc\/bad\.html` cannot be made: .*\.$/);
    const paths = outputs.map(({ path }) => path);
    expect(paths).toContain('doc/good.html');
    expect(paths).not.toContain('doc/bad.html');
    expect(paths).not.toContain('doc/bad.txt');
  });

  test.each([
    ['a run-time error', '<xsl:sequence select="error((), \'it is wrong\')"/>', 8, /it is wrong/],
    ['a type error', '<xsl:sequence select="(TEI, 1) ! name(.)"/>', 8, /XPTY0004/],
    // Here SaxonJS knows the template only.
    ['a message that ends it', '<xsl:message terminate="yes">enough</xsl:message>', 6, /enough/],
  ])('xslt/dynamic-error: %s is shown at its line of the stylesheet', async (_, instruction, line, words) => {
    const { diagnostics } = await transform(
      { a: '<p>x</p>' },
      stylesheet('page', `<xsl:template match="/" mode="opis:page">\n\n${instruction}</xsl:template>`),
    );
    const found = diagnostics.filter(
      ({ ruleId, file }) => ruleId === 'xslt/dynamic-error' && file === 'tei/a.xml',
    );
    expect(found).toEqual([
      expect.objectContaining({
        related: [expect.objectContaining({ file: 'xslt/html.xsl', line })],
      }),
    ]);
    expect(found[0]?.message).toMatch(words);
    expect(found[0]?.message).toContain(`\`xslt/html.xsl\`, line ${line}`);
  });

  test('xslt/message: what a stylesheet says is passed on with the document', async () => {
    const { diagnostics } = await transform(
      { a: '<p>x</p>' },
      stylesheet(
        'page',
        '<xsl:template match="/" mode="opis:page"><xsl:if test="TEI"><xsl:message>look here</xsl:message></xsl:if><html><head><title>x</title></head><body><h1>x</h1></body></html></xsl:template>',
      ),
    );
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'xslt/message')).toEqual([
      expect.objectContaining({
        file: 'tei/a.xml',
        severity: 'info',
        message: 'A stylesheet says: look here',
      }),
    ]);
  });
});

describe('many documents in one call', () => {
  const some = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, `<p n="${id}">x</p>`]));
  const made = (outputs: readonly { path: string }[]) =>
    outputs.map(({ path }) => path).filter((path) => /^doc\/.*html$/.test(path));

  test('what is said of one of them is said of no other', async () => {
    const { diagnostics } = await transform(
      some,
      page('<xsl:if test="TEI//p[@n = \'c\']"><xsl:message>look here</xsl:message></xsl:if>'),
    );
    const said = diagnostics.filter(({ ruleId }) => ruleId === 'xslt/message');
    expect(said.map(({ file }) => file)).toEqual(['tei/c.xml']);
  });

  test('xslt/time-limit: one that a stylesheet comes to no end over is left out and said, the others are made', async () => {
    const { outputs, diagnostics } = await transform(
      some,
      page(
        '<xsl:if test="TEI//p[@n = \'b\']"><xsl:if test="some $i in 1 to 100000, $j in 1 to 100000 satisfies $i + $j lt 0">x</xsl:if></xsl:if>',
      ),
      400,
    );
    expect(made(outputs)).toEqual(['doc/a.html', 'doc/c.html', 'doc/d.html']);
    const late = diagnostics.filter(({ ruleId }) => ruleId === 'xslt/time-limit');
    expect(late).toEqual([expect.objectContaining({ file: 'xslt/html.xsl', severity: 'error' })]);
    expect(late[0]?.message).toBe(
      'The stylesheet came to no end over `doc/b.html` within 0.4 seconds: the others are made all the same.',
    );
  });

  test('xslt/time-limit: a stylesheet that never ends is given up, and that is said once', async () => {
    const { outputs, diagnostics } = await transform(
      some,
      page('<xsl:if test="some $i in 1 to 100000, $j in 1 to 100000 satisfies $i + $j lt 0">x</xsl:if>'),
      400,
    );
    expect(made(outputs)).toEqual([]);
    const late = diagnostics.filter(({ ruleId }) => ruleId === 'xslt/time-limit');
    expect(late.map(({ message }) => message)).toEqual([
      'The stylesheet came to no end over `doc/a.html` and `doc/b.html` within 0.4 seconds: it is given up, and nothing more is made with it.',
    ]);
    expect(diagnostics.filter(({ ruleId }) => ruleId === 'xslt/dynamic-error')).toEqual([]);
  });

  test('a stylesheet that looks at its document from a global variable gets one at a time', async () => {
    const { outputs, diagnostics } = await transform(
      some,
      page('', '{$own}', '<xsl:variable name="own" select="string(/TEI/text//p/@n)"/>'),
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const titles = outputs.flatMap((output) =>
      output.kind === 'page' && output.path.startsWith('doc/')
        ? [/"value":"(\w)"/.exec(JSON.stringify(output.tree))?.[1]]
        : [],
    );
    expect(titles).toEqual(['a', 'b', 'c', 'd']);
  });
});
