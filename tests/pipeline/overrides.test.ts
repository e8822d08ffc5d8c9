import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The examples of the README that are a file of an edition, which their first line names. */
const examples = [
  ...readme.matchAll(
    /^```(?:xml|yaml|css)\n((?:<!--|#|\/\*) ([\w./-]+)(?:: (.*?))?(?: -->| \*\/)?\n[\s\S]*?)^```$/gm,
  ),
].map(([, text = '', path = '', what = '']) => ({ text, path, what }));

function example(path: string, what = ''): string {
  const found = examples.find((one) => one.path === path && one.what.includes(what));
  if (!found) throw new Error(`The README has no example of ${path} with “${what}”.`);
  return found.text;
}

const letter = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a" xml:lang="en"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><text><body><p>To <persName role="actor">Ann</persName> of <placeName>Rome</placeName>: <gap reason="damage"/> <fw>12</fw> <stage>He leaves.</stage></p></body></text></TEI>`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opis-overrides-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function built(files: Readonly<Record<string, string>>) {
  for (const [path, text] of Object.entries({ 'tei/a.xml': letter, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { diagnostics, site } = await build({ folder, cwd: folder, out: 'site' });
  const page = (path: string) => readFileSync(join(folder, 'site', path), 'utf8');
  return { diagnostics, site, page };
}

const ruleIds = ({ diagnostics }: Awaited<ReturnType<typeof built>>) =>
  diagnostics.map(({ ruleId }) => ruleId);

describe('the examples of the README', () => {
  test('one element', async () => {
    const { page } = await built({ 'xslt/html.xsl': example('xslt/html.xsl', 'stage directions') });
    expect(page('doc/a.html')).toContain('<em class="direction">He leaves.</em>');
  });

  test('hooks', async () => {
    const { page } = await built({ 'xslt/html.xsl': example('xslt/html.xsl', 'signs around') });
    const html = page('doc/a.html');
    expect(html).toMatch(/<span class="sign">⌖<\/span><[^>]*place[^>]*>Rome</);
    expect(html).toMatch(/Ann<\/\w+> <small>actor<\/small>/);
    expect(html).toContain('<span class="lacuna">———</span>');
    expect(html).not.toMatch(/>12</);
    // What has no hook is as ever.
    expect(html).toContain('He leaves.');
  });

  test('head, header and footer, on every page', async () => {
    const { page } = await built({ 'xslt/html.xsl': example('xslt/html.xsl', 'a frame') });
    for (const path of ['index.html', 'doc/a.html']) {
      const html = page(path);
      expect(html).toContain('<meta content="The editors" name="author">');
      expect(html).toMatch(
        /<header class="site-header"><p class="site-title"><a href="(\.\.\/)?index\.html">/,
      );
      expect(html).toContain('<p>Printed for the Society.</p>');
      expect(html).not.toContain('site-nav');
    }
  });

  test('looks', async () => {
    const result = await built({
      'opis.config.yaml': example('opis.config.yaml'),
      'looks/edition.css': example('looks/edition.css'),
      'looks/crest.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    });
    const links = [...result.page('doc/a.html').matchAll(/<link href="([^"]+\.css)"/g)].map(
      ([, href]) => href,
    );
    expect(links).toEqual(['../assets/site.css', '../assets/theme/edition.css']);
    expect(result.page('assets/theme/edition.css')).toBe(example('looks/edition.css'));
    expect(existsSync(join(folder, 'site/assets/theme/crest.svg'))).toBe(true);
    expect(ruleIds(result)).not.toContain('config/theme-file');
  });
});

const sheet = (
  href: string,
  content: string,
) => `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:opis="https://opis.invalid/ns" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
<xsl:import href="${href}"/>
${content}
</xsl:stylesheet>`;

describe('a stylesheet of an edition', () => {
  test('may have modules of its own, and say its page, text and graph otherwise', async () => {
    const { page } = await built({
      'xslt/html.xsl': sheet('opis:html.xsl', '<xsl:include href="own/stage.xsl"/>'),
      'xslt/own/stage.xsl': sheet('names.xsl', '').replace('import', 'include'),
      'xslt/own/names.xsl': sheet(
        'none',
        '<xsl:template match="stage" mode="opis:html"><i xmlns="http://www.w3.org/1999/xhtml"><xsl:value-of select="doc(\'words.xml\')"/></i></xsl:template>',
      ).replace(/<xsl:import.*\n/, ''),
      'xslt/words.xml': '<words>exit</words>',
      'xslt/text.xsl': sheet(
        'opis:text.xsl',
        '<xsl:template match="stage" mode="opis:inline">(exit)</xsl:template>',
      ),
    });
    expect(page('doc/a.html')).toMatch(/<i>exit<\/i>/);
    expect(page('doc/a.txt')).toContain('(exit)');
  });

  test('with a slip that the compiler finds is shown at its file and line, and nothing is published', async () => {
    const result = await built({
      'xslt/html.xsl': sheet(
        'opis:html.xsl',
        '<xsl:template match="stage" mode="opis:html">\n<xsl:sequence select="$none"/></xsl:template>',
      ),
    });
    expect(result.site).toBeUndefined();
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ ruleId: 'xslt/static-error', file: 'xslt/html.xsl', line: 5 }),
    );
  });

  test('with an import that is not there, likewise', async () => {
    const result = await built({
      'xslt/html.xsl': sheet('opis:htm.xsl', '<!-- https://opis.invalid/ns -->'),
    });
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ ruleId: 'xslt/static-error', file: 'xslt/html.xsl', line: 3 }),
    );
  });

  test('that fails over a document is shown at its file and line, and the others are published', async () => {
    const result = await built({
      'tei/b.xml': letter.replace('xml:id="a"', 'xml:id="b"').replace(/<stage>.*<\/stage>/, ''),
      'xslt/html.xsl': sheet(
        'opis:html.xsl',
        '<xsl:template match="stage" mode="opis:html">\n<xsl:sequence select="error((), \'no stage here\')"/></xsl:template>',
      ),
    });
    const found = result.diagnostics.filter(({ ruleId }) => ruleId === 'xslt/dynamic-error');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file: 'tei/a.xml', related: [{ file: 'xslt/html.xsl', line: 5 }] });
    expect(found[0]?.message).toContain('no stage here');
    expect(existsSync(join(folder, 'site/doc/b.html'))).toBe(true);
    expect(existsSync(join(folder, 'site/doc/a.html'))).toBe(false);
  });

  test('xslt/foreign-stylesheet: that was written for something else is not run', async () => {
    const result = await built({
      'xslt/html.xsl': sheet('other.xsl', '').replace(/xmlns:opis="[^"]*"/, ''),
    });
    expect(result.diagnostics).toContainEqual(
      expect.objectContaining({ ruleId: 'xslt/foreign-stylesheet', severity: 'info', file: 'xslt/html.xsl' }),
    );
    expect(result.page('doc/a.html')).toContain('He leaves.');
  });
});
