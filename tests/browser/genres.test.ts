import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opis } from '../cli/program.ts';
import { axeViolations } from './axe-violations.ts';
import { phone, startBrowser, withPage } from './browser.ts';
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
