import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opis } from '../cli/program.ts';
import { axeViolations } from './axe-violations.ts';
import { phone, startBrowser, withPage } from './browser.ts';
import { pagesOfEachKind } from './pages-of-each-kind.ts';
import { serve } from './static-server.ts';

const header = (title: string) =>
  `<teiHeader><fileDesc><titleStmt>${title}</titleStmt><publicationStmt><p>Private.</p></publicationStmt><sourceDesc><p>Made up.</p></sourceDesc></fileDesc></teiHeader>`;
const document = (id: string, title: string, content: string) =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${id}">${header(title)}<text><body>${content}</body></text></TEI>`;

/** What the editions of the examples do not have: registers of works and events, a document without a title, citations to take along. */
const edition = {
  'opis.config.yaml': 'title: Kinds\nbase: https://example.org/\ninterchange: [csl-json, bibtex, ris]\n',
  'registers.xml': `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header('<title>Registers</title>')}<standOff>
    <listPerson><person xml:id="anna"><persName>Anna</persName><birth when="1800">1800</birth></person></listPerson>
    <listOrg><org xml:id="guild"><orgName>The Guild</orgName></org></listOrg>
    <listPlace><place xml:id="wien"><placeName>Vienna</placeName></place></listPlace>
    <listBibl><bibl xml:id="reigen"><title>Reigen</title><author ref="#anna">Anna</author><date when="1850">1850</date></bibl></listBibl>
    <listEvent><event xml:id="ball" when="1848-03-13"><label>The ball</label><desc>Everybody danced.</desc></event></listEvent>
  </standOff></TEI>`,
  'letter.xml': document(
    'letter',
    '<title>Letter</title><author>Anna</author>',
    `<p><persName ref="registers.xml#anna">She</persName> of <orgName ref="registers.xml#guild">the guild</orgName> read
      <title ref="registers.xml#reigen">it</title> at <name ref="registers.xml#ball">the ball</name> in
      <placeName ref="registers.xml#wien">town</placeName>.<note>Twice.</note></p>`,
  ),
  'untitled.xml': document('untitled', '<title/>', '<p>Found without its first page.</p>'),
};

const root = mkdtempSync(join(tmpdir(), 'opis-kinds-'));
mkdirSync(join(root, 'edition'));
for (const [path, text] of Object.entries(edition)) writeFileSync(join(root, 'edition', path), text);
const { stdout, stderr } = opis(join(root, 'edition'), ['build', '.', '--out', join(root, 'site')]);

const pages = (() => {
  try {
    return pagesOfEachKind(join(root, 'site'));
  } catch {
    throw new Error(`The edition of kinds was not built.\n${stdout}${stderr}`);
  }
})();

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(join(root, 'site'), '/kinds/');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

test('there is an entry of each kind that registers have', () => {
  const folders = new Set(pages.map((path) => path.replace(/\/?[^/]*$/, '')));
  expect([...folders].sort()).toEqual(['', 'doc', 'event', 'org', 'person', 'place', 'registers', 'work']);
});

test.each(pages)('axe finds nothing on %s, light and dark, at 390 and 1440 pixels', async (path) => {
  expect(await axeViolations(browser, server.address + path)).toEqual([]);
});

test.each(pages)('%s needs no script, and asks its own site only', async (path) => {
  const asked: string[] = [];
  const text = (javaScriptEnabled: boolean) =>
    withPage(
      browser,
      server.address + path,
      { viewport: phone, javaScriptEnabled },
      async (page) => {
        await page.waitForLoadState('networkidle');
        return page.locator('body').innerText();
      },
      (page) => page.on('request', (request) => asked.push(request.url())),
    );
  expect(await text(false)).toBe(await text(true));
  expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([]);
});

test('the citation files of a page are reached from it by keyboard', async () => {
  await withPage(browser, `${server.address}doc/letter.html`, {}, async (page) => {
    const seen: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const href = await page.evaluate(() => globalThis.document.activeElement?.getAttribute('href') ?? '');
      if (/\.(bib|ris|csl\.json)$/.test(href)) seen.push(href);
    }
    expect([...new Set(seen)]).toEqual(['letter.csl.json', 'letter.bib', 'letter.ris']);
  });
});
