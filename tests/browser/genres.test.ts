import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opis } from '../cli/program.ts';
import { desk, phone, startBrowser, withPage } from './browser.ts';
import { serve } from './static-server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const edition = resolve(import.meta.dirname, '../../examples/genres');
const root = mkdtempSync(join(tmpdir(), 'opis-genres-'));
const { stdout, stderr } = opis(edition, ['build', '.', '--out', join(root, 'site')]);

/** A page of each kind: every genre, the index, a register and an entry. */
const pages = (() => {
  try {
    const documents = readdirSync(join(root, 'site/doc')).filter((name) => name.endsWith('.html'));
    const [register] = readdirSync(join(root, 'site/registers')).filter((name) => name.endsWith('.html'));
    return [
      'index.html',
      ...documents.sort().map((name) => `doc/${name}`),
      `registers/${register}`,
      'person/wright.html',
      'place/bath.html',
    ];
  } catch {
    throw new Error(`The edition of genres was not built.\n${stdout}${stderr}`);
  }
})();

let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await startBrowser();
  server = await serve(join(root, 'site'), '/genres/');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

const looks = [
  ['light', desk],
  ['dark', desk],
  ['light', phone],
  ['dark', phone],
] as const;

test.each(pages)('axe finds nothing on %s, light and dark, at 390 and 1440 pixels', async (path) => {
  const found: string[] = [];
  for (const [colorScheme, viewport] of looks) {
    const { violations } = await withPage(
      browser,
      server.address + path,
      { viewport, colorScheme },
      async (page) => {
        await page.evaluate(axe);
        return page.evaluate(
          'axe.run(document, { rules: { "target-size": { enabled: true } } })',
        ) as Promise<AxeResults>;
      },
    );
    for (const { id, nodes } of violations)
      for (const { html } of nodes)
        found.push(`${colorScheme} ${viewport.width}: ${id}: ${html.slice(0, 160)}`);
  }
  expect(found).toEqual([]);
});

test.each(pages)(
  '%s needs no scrolling sideways at 390 pixels, no script, and asks its own site only',
  async (path) => {
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
    const width = await withPage(browser, server.address + path, { viewport: phone }, (page) =>
      page.evaluate(() => document.documentElement.scrollWidth),
    );
    expect(width).toBeLessThanOrEqual(phone.width);
  },
);

/** Where something stands on the page, in CSS pixels. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The note of the margin of a letter, its mark, and the last word before that. */
const marginNote = (viewport: typeof desk) =>
  withPage(
    browser,
    `${server.address}doc/letter.html`,
    { viewport, javaScriptEnabled: false },
    async (page) => {
      const note = page.locator('.margin-note').first();
      const box = async (locator: typeof note): Promise<Box> => {
        const { x, y, width, height } = (await locator.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        return { left: x, right: x + width, top: y, bottom: y + height };
      };
      const mark = page.locator(`a[href="#${await note.getAttribute('id')}"]`);
      await mark.focus();
      await page.keyboard.press('Enter');
      return {
        note: await box(note),
        mark: await box(mark),
        paragraph: await box(page.locator('.transcription p').filter({ has: note })),
        isReached: page.url().endsWith(`#${await note.getAttribute('id')}`),
      };
    },
  );

test('a note of the margin stands in it, beside its mark, which leads to it', async () => {
  const { note, mark, paragraph, isReached } = await marginNote(desk);
  expect(note.left).toBeGreaterThan(paragraph.right);
  expect(Math.abs(note.top - mark.top)).toBeLessThan(40);
  expect(isReached).toBe(true);
});

test('on a phone it is let into the text', async () => {
  const { note, mark, isReached } = await marginNote(phone);
  expect(note.right).toBeLessThanOrEqual(phone.width);
  expect(note.top - mark.top).toBeLessThan(60);
  expect(isReached).toBe(true);
});

test('the second part of a broken line begins where the first has ended', async () => {
  const [end, begin] = await withPage(
    browser,
    `${server.address}doc/drama.html`,
    { viewport: desk },
    (page) =>
      page.evaluate(() => {
        const words = (part: string) => {
          const line = document.querySelector(`.verse-line[data-part="${part}"]`) as Element;
          const range = document.createRange();
          range.selectNodeContents(line);
          return range.getBoundingClientRect();
        };
        return [words('I').right, words('F').left] as const;
      }),
  );
  expect(end).toBeGreaterThan(0);
  expect(begin - end).toBeGreaterThan(0);
  expect(begin - end).toBeLessThan(12);
});
