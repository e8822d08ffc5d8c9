import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline.ts';

const header = (title: string) =>
  `<teiHeader><fileDesc><titleStmt>${title}</titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>`;
const tei = (content: string, attributes = '') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"${attributes}>${content}</TEI>`;
const text = (content: string) => `<text><body>${content}</body></text>`;
const good = tei(header('<title>Good</title>') + text('<p>All is well.</p>'), ' xml:id="good"');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'opis-bad-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Builds a good document with others beside it; tells what is said of the others. */
async function beside(files: Readonly<Record<string, string>>) {
  const folder = join(root, 'edition');
  for (const [path, content] of Object.entries({ 'good.xml': good, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { diagnostics, site } = await build({ folder, cwd: folder, out: join(root, 'site') });
  const read = (path: string) => readFileSync(join(root, 'site', path), 'utf8');
  // Whatever else is wrong, the good document is published.
  expect(read('doc/good.html')).toContain('All is well.');
  for (const { message, hint } of diagnostics)
    expect(`${message} ${hint}`).not.toMatch(/\bat .*\.[jt]s:\d+|undefined|\[object/);
  const told = diagnostics
    .filter(({ file }) => Object.keys(files).some((name) => file.endsWith(name)))
    .map(({ ruleId }) => ruleId);
  return {
    told,
    read,
    pages: (site?.files ?? []).filter((path) => /^doc\/.*\.html$/.test(path)),
    diagnostics,
  };
}

describe('the rest is built, and each is said once', () => {
  test('documents with no title, no date, no body, no ids, or a header alone have pages', async () => {
    const { pages } = await beside({
      'no-title.xml': tei(header('<title/>') + text('<p>No title here.</p>')),
      'no-body.xml': tei(`${header('<title>No body</title>')}<text/>`),
      'only-header.xml': tei(header('<title>Only a header</title>')),
      'empty-body.xml': tei(header('<title>Empty</title>') + text('')),
    });
    expect(pages).toHaveLength(5);
  });

  test('ids that stand twice in a document are told, and stand once on its page', async () => {
    const { told, read } = await beside({
      'twice.xml': tei(
        header('<title>T</title>') + text('<p xml:id="a">one</p><p xml:id="a">two</p>'),
        ' xml:id="twice"',
      ),
    });
    // Of the document, where it can be mended; not again of the page.
    expect(told.filter((rule) => /duplicate/.test(rule))).toEqual(['relaxng/duplicate-id']);
    expect([...read('doc/twice.html').matchAll(/ id="a"/g)]).toHaveLength(1);
  });

  test('a document of 3,000 nested divisions ends in a sentence or a page', async () => {
    const { told, pages } = await beside({
      'deep.xml': tei(
        header('<title>D</title>') + text(`${'<div>'.repeat(3000)}<p>x</p>${'</div>'.repeat(3000)}`),
        ' xml:id="deep"',
      ),
    });
    expect(pages.includes('doc/deep.html') || told.length > 0).toBe(true);
  }, 120_000);

  test('names of files with spaces, umlauts and per cent signs have pages, and links that lead there', async () => {
    const { pages, read, diagnostics } = await beside({
      'Brief an Käthe 100%.xml': tei(header('<title>K</title>') + text('<p>x</p>')),
      'a%20b.xml': tei(header('<title>L</title>') + text('<p>y</p>')),
    });
    expect(pages).toHaveLength(3);
    expect(diagnostics.filter(({ ruleId }) => ruleId.startsWith('html/'))).toEqual([]);
    for (const [, href = ''] of read('index.html').matchAll(/href="(doc\/[^"]+)"/g))
      expect(existsSync(join(root, 'site', decodeURIComponent(href))), href).toBe(true);
  });

  test('two documents with one id have two pages, or one and a sentence', async () => {
    const one = (words: string) =>
      tei(header(`<title>${words}</title>`) + text(`<p>${words}</p>`), ' xml:id="same"');
    const { told, pages } = await beside({ 'one.xml': one('first'), 'two.xml': one('second') });
    expect(told.filter((rule) => /duplicate|identity/.test(rule)).length).toBeGreaterThanOrEqual(1);
    expect(pages.length).toBeGreaterThanOrEqual(2);
  });

  test('a register that does not parse is told once', async () => {
    const { told } = await beside({
      'persons.xml': tei(
        `${header('<title>P</title>')}<standOff><listPerson><person xml:id="p"><persName>P</persName></person></listPerson>`,
      ),
    });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^xml\//);
  });
});
