import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { desk, documentPage, phone, samplePages, startBrowser, withPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** Collects what a page asks for and what it complains of. */
function watched() {
  const requests: string[] = [];
  const complaints: string[] = [];
  const watch = (page: Page) => {
    page.on('request', (request) => requests.push(request.url()));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  };
  return { requests, complaints, watch };
}

describe.each(samplePages())('%s', (path) => {
  test.each([phone.width, 320, 768, desk.width])(
    'needs no scrolling sideways at %i pixels',
    async (width) => {
      const wide = await withPage(browser, path, { viewport: { width, height: 800 } }, (page) =>
        page.evaluate(() =>
          document.documentElement.scrollWidth > innerWidth
            ? [...document.querySelectorAll('*')]
                .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5)
                .map((e) => e.outerHTML.slice(0, 100))
            : [],
        ),
      );
      expect(wide).toEqual([]);
    },
  );

  test('asks its own site only, for the page and its style sheet, and complains of nothing', async () => {
    const { requests, complaints, watch } = watched();
    await withPage(browser, path, {}, (page) => page.waitForLoadState('networkidle'), watch);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(inject('address')))).toEqual([]);
    // Whether and when a browser asks for the icon is its own affair.
    const asked = requests.map((url) => url.slice(inject('address').length));
    expect(asked.filter((address) => address !== 'assets/icon.svg')).toEqual([path, 'assets/site.css']);
  });
});

test('everything is there with scripts turned off', async () => {
  const text = (javaScriptEnabled: boolean) =>
    withPage(browser, documentPage(), { javaScriptEnabled }, (page) => page.locator('body').textContent());
  const without = await text(false);
  expect(without).toContain('According to the report of Comrade Vyshinsky');
  expect(without).toBe(await text(true));
});

test('a site on a disk is styled, and its links lead on', async () => {
  const { requests, complaints, watch } = watched();
  const index = pathToFileURL(join(inject('folder'), 'index.html')).href;
  await withPage(
    browser,
    index,
    {},
    async (page) => {
      await page.locator(`a[href="${documentPage()}"]`).click();
      await page.locator('.transcription a.person').first().click();
      expect(page.url()).toMatch(/^file:.*\/person\/[^/]+\.html$/);
      await page.locator('.mentions a[href*="#m-"]').first().click();
      expect(page.url()).toMatch(/^file:.*\/doc\/[^/]+\.html#m-\d+$/);
      expect(await page.locator(':target').count()).toBe(1);
      expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
    },
    watch,
  );
  expect(complaints).toEqual([]);
  expect(requests.every((url) => url.startsWith('file:'))).toBe(true);
});

test('what a reader copies of the text has no sign of ours in it', async () => {
  await withPage(browser, documentPage(), {}, async (page) => {
    expect(await page.locator('.transcription .anchor').count()).toBeGreaterThan(3);
    const copied = await page.evaluate(() => {
      const selection = getSelection() as Selection;
      selection.selectAllChildren(document.querySelector('.transcription') as Element);
      return String(selection);
    });
    expect(copied).not.toMatch(/[§¶#]/);
    expect(copied.replace(/\s+/g, ' ')).toContain('A draft resolution is attached. I ask you to review.');
  });
});

describe('on paper', () => {
  const printed = <T>(use: (page: Page) => Promise<T>) =>
    withPage(
      browser,
      documentPage(),
      { viewport: { width: 700, height: 1000 }, colorScheme: 'dark' },
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        return use(page);
      },
    );

  test('the text, its notes and its metadata remain, what is pressed goes', async () => {
    await printed(async (page) => {
      for (const shown of ['h1', '.metadata', '.transcription', '.notes li.note', '.rights']) {
        expect([shown, await page.locator(shown).first().isVisible()]).toEqual([shown, true]);
      }
      for (const hidden of ['nav', '.skip-link', '.downloads', '[role=doc-backlink]']) {
        expect([hidden, await page.locator(hidden).first().isVisible()]).toEqual([hidden, false]);
      }
    });
  });

  test('black stands on white whatever the screen’s colours, and addresses of other sites are spelt out', async () => {
    await printed(async (page) => {
      const [background, colour, address] = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.documentElement);
        const link = document.querySelector('main a[href^="https:"]:not(.address)') as Element;
        return [backgroundColor, color, getComputedStyle(link, '::after').content];
      });
      expect([background, colour]).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      expect(address).toContain('https://');
    });
  });
});
