import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opis } from '../cli/program.ts';
import { startBrowser, withPage } from './browser.ts';
import { serve } from './static-server.ts';

let browser: Browser;
let root: string;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  browser = await startBrowser();
  root = mkdtempSync(join(tmpdir(), 'opis-hostile-'));
  opis(resolve(import.meta.dirname, '../fixtures/hostile'), ['build', '.', '--out', join(root, 'site')]);
  server = await serve(join(root, 'site'), '/');
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

test.each(['index.html', 'doc/hostile.html'])(
  '%s runs no script and asks no other host, whatever is pressed',
  async (path) => {
    const asked: string[] = [];
    const ran: string[] = [];
    await withPage(
      browser,
      server.address + path,
      {},
      async (page) => {
        await page.waitForLoadState('networkidle');
        // Every link is followed but those that lead to another host in plain sight; every element is pointed at.
        for (const link of await page.locator('main a').all()) {
          const href = (await link.getAttribute('href')) ?? '';
          if (!/^https?:/.test(href) && (await link.isVisible())) await link.dispatchEvent('click');
        }
        for (const element of await page.locator('main *').all())
          await element.dispatchEvent('mouseover').catch(() => {});
        expect(await page.title()).not.toBe('');
      },
      (page) => {
        page.on('request', (request) => asked.push(request.url()));
        page.on('dialog', (dialog) => {
          ran.push(dialog.message());
          void dialog.dismiss();
        });
        void page.exposeFunction('pwned', (what: string) => void ran.push(what));
      },
    );
    expect(ran).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(server.address))).toEqual([]);
  },
);

test('the test sees a script that runs', async () => {
  const ran: string[] = [];
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.exposeFunction('pwned', (what: string) => void ran.push(what));
  await page.goto(`${server.address}index.html`);
  await page.evaluate("document.body.innerHTML = '<img src=x onerror=pwned(1)>'");
  await page.waitForTimeout(300);
  expect(ran).toHaveLength(1);
  await context.close();
});
