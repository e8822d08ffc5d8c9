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
async function beside(files: Readonly<Record<string, string | Uint8Array>>) {
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

/** Builds the good document with a stylesheet of the edition whose template calls itself. */
async function besideLoop() {
  const folder = join(root, 'edition');
  mkdirSync(join(folder, 'xslt'), { recursive: true });
  writeFileSync(join(folder, 'good.xml'), good);
  writeFileSync(
    join(folder, 'xslt/html.xsl'),
    `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:opis="https://opis.invalid/ns"
      xpath-default-namespace="http://www.tei-c.org/ns/1.0"><xsl:import href="opis:html.xsl"/>
      <xsl:template match="p" mode="opis:html"><i xmlns="http://www.w3.org/1999/xhtml"><xsl:call-template name="again"/></i></xsl:template>
      <xsl:template name="again"><b><xsl:call-template name="again"/></b></xsl:template></xsl:stylesheet>`,
  );
  const { diagnostics, site } = await build({ folder, cwd: folder, out: join(root, 'site') });
  return { diagnostics, pages: (site?.files ?? []).filter((path) => /^doc\/.*\.html$/.test(path)) };
}

describe('the rest is built, and each is said once', () => {
  test('documents with no title, no date, no body, no ids, or a header alone have pages', async () => {
    const { pages, told, read } = await beside({
      'no-title.xml': tei(header('<title/>') + text('<p>No title here.</p>')),
      'no-body.xml': tei(`${header('<title>No body</title>')}<text/>`),
      'only-header.xml': tei(header('<title>Only a header</title>')),
      'empty-body.xml': tei(header('<title>Empty</title>') + text('')),
    });
    expect(pages).toHaveLength(5);
    expect(told).toEqual([]);
    expect(read('doc/no-title.html')).toContain('<h1>Untitled document</h1>');
  });

  test('an id that stands twice in a document is told once, and stands once on its page', async () => {
    const { told, read } = await beside({
      'twice.xml': tei(
        header('<title>T</title>') + text('<p xml:id="a">one</p><p xml:id="a">two</p>'),
        ' xml:id="twice"',
      ),
    });
    // Of the document, where it can be mended; not again of the page.
    expect(told).toEqual(['relaxng/duplicate-id']);
    expect([...read('doc/twice.html').matchAll(/ id="a"/g)]).toHaveLength(1);
  });

  test('an id that HTML cannot have is told, and is not on the page', async () => {
    const { told, read } = await beside({
      'odd.xml': tei(header('<title>O</title>') + text('<p xml:id="a b">one</p><p xml:id="ü">two</p>')),
    });
    expect(told).toEqual(['html/removed']);
    expect(read('doc/odd.html')).not.toContain('a b');
    expect(read('doc/odd.html')).toContain('id="ü"');
  });

  test('ids that opis gives notes and their marks make way for those of the document', async () => {
    const { told, read } = await beside({
      'ours.xml': tei(
        header('<title>O</title>') +
          text(
            '<p xml:id="mark-1">a<note>first</note></p><p xml:id="note-1">b<note xml:id="note-2">second</note></p>',
          ),
      ),
    });
    expect(told).toEqual([]);
    const html = read('doc/ours.html');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(['mark-1', 'note-1', 'note-2', 'page-mark-1', 'page-note-1']));
    expect(html).toMatch(/<li [^>]*id="page-note-1"/);
    expect(html).toContain('href="#page-note-1"');
    expect(html).toContain('href="#page-mark-1"');
  });

  test('a document of 3,000 nested divisions is left out, with one sentence that says how deep it is', async () => {
    const { told, pages, diagnostics } = await beside({
      'deep.xml': tei(
        header('<title>D</title>') + text(`${'<div>'.repeat(3000)}<p>x</p>${'</div>'.repeat(3000)}`),
        ' xml:id="deep"',
      ),
    });
    expect(pages).toEqual(['doc/good.html']);
    expect(told).toEqual(['xslt/dynamic-error']);
    expect(diagnostics.find(({ ruleId }) => ruleId === 'xslt/dynamic-error')?.message).toBe(
      '`doc/deep.html` and `doc/deep.txt` cannot be made: the document is nested 3004 levels deep, which is more than a stylesheet can follow.',
    );
  });

  test('a document of 300 nested divisions has a page', async () => {
    const { told, read } = await beside({
      'deep.xml': tei(
        header('<title>D</title>') + text(`${'<div>'.repeat(300)}<p>within</p>${'</div>'.repeat(300)}`),
      ),
    });
    expect(told).toEqual([]);
    expect(read('doc/deep.html')).toContain('within');
  });

  test('rows of tables and notes by the thousand, in one element, are built', async () => {
    const { told, read } = await beside({
      'rows.xml': tei(
        header('<title>R</title>') +
          text(`<table>${'<row><cell>a</cell><cell>b</cell></row>'.repeat(5000)}</table>`),
      ),
      'notes.xml': tei(header('<title>N</title>') + text(`<p>${'word<note>n</note> '.repeat(3000)}</p>`)),
    });
    expect(told).toEqual([]);
    expect(read('doc/rows.html').match(/<tr>/g)).toHaveLength(5000);
    expect(read('doc/notes.html').match(/role="doc-noteref"/g)).toHaveLength(3000);
  });

  test('an edition’s template that calls itself without end is said, and no document is called too deep', async () => {
    const { pages, diagnostics } = await besideLoop();
    expect(pages).toEqual([]);
    const failed = diagnostics.filter(({ ruleId }) => ruleId === 'xslt/dynamic-error');
    expect(failed.map(({ message }) => message)).toEqual([
      '`doc/good.html` cannot be made: a template or a function of the stylesheet calls itself without end.',
    ]);
  });

  test('a site within the folder of its edition is not read again', async () => {
    const folder = join(root, 'edition');
    mkdirSync(folder);
    writeFileSync(join(folder, 'good.xml'), good);
    for (let time = 0; time < 2; time++) {
      const { documents, diagnostics } = await build({ folder, cwd: folder, out: join(folder, 'site') });
      expect(documents).toBe(1);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('a file where the folder of an edition is needed is told as one', async () => {
    writeFileSync(join(root, 'good.xml'), good);
    const { diagnostics, unusable } = await build({ folder: 'good.xml', cwd: root, out: join(root, 'site') });
    expect(unusable).toBe(true);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '`good.xml` is a file, where the folder of an edition is needed.',
    ]);
  });

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

  test('two documents with one id have two pages, and the second is told', async () => {
    const one = (words: string) =>
      tei(header(`<title>${words}</title>`) + text(`<p>${words}</p>`), ' xml:id="same"');
    const { told, pages, diagnostics } = await beside({ 'one.xml': one('first'), 'two.xml': one('second') });
    expect(told).toEqual(['reference/duplicate-document-id']);
    expect(diagnostics.find(({ ruleId }) => ruleId === told[0])?.file).toMatch(/two\.xml$/);
    expect(pages).toEqual(['doc/good.html', 'doc/same-2.html', 'doc/same.html']);
  });

  test('names with signs of addresses, of one name in two forms, and with capital letters have pages of their own', async () => {
    const named = (words: string) => tei(header(`<title>${words}</title>`) + text(`<p>${words}</p>`));
    const { told, pages } = await beside({
      'q?#.xml': named('question'),
      'K\u00e4.xml': named('one'),
      'Ka\u0308.xml': named('two'),
      'Case.xml': named('three'),
      'case.xml': named('four'),
      'index.xml': named('five'),
      '.hidden.xml': named('hidden'),
    });
    expect(pages).toHaveLength(7);
    expect(told).toHaveLength(4);
    expect(new Set(told)).toEqual(new Set(['reference/unusable-id', 'reference/ids-differ-by-case']));
  });

  test('line ends of Windows, a byte order mark, UTF-16 and instructions in odd places are no slips', async () => {
    const some = tei(header('<title>W<?a b?></title>') + text('\r\n<p>a<?x <y>?>b\r\nc</p>\r\n'));
    const { told, read } = await beside({
      'crlf.xml': some,
      'bom.xml': `\ufeff${some}`,
      'wide.xml': Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${some}`, 'utf16le'),
      'pis.xml': `<?before?><!-- c -->${some}<?after?>`,
    });
    expect(told).toEqual([]);
    for (const name of ['crlf', 'bom', 'wide', 'pis']) expect(read(`doc/${name}.html`)).toContain('ab\nc');
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
