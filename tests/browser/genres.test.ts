import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opis } from '../cli/program.ts';
import { axeViolations } from './axe-violations.ts';
import { desk, phone, startBrowser, withPage } from './browser.ts';
import { pagesOfEachKind } from './pages-of-each-kind.ts';
import { serve } from './static-server.ts';

const edition = resolve(import.meta.dirname, '../../examples/genres');
const root = mkdtempSync(join(tmpdir(), 'opis-genres-'));
const { stdout, stderr } = opis(edition, ['build', '.', '--out', join(root, 'site')]);

const pages = (() => {
  try {
    return pagesOfEachKind(join(root, 'site'));
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

test.each(pages)('axe finds nothing on %s, light and dark, at 390 and 1440 pixels', async (path) => {
  expect(await axeViolations(browser, server.address + path)).toEqual([]);
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
