import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentPage, phone, samplePages, startBrowser, withPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** What has the focus, and what is seen of it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const sign = getComputedStyle(element, '::before').content;
    return {
      html: element.outerHTML.slice(0, 120),
      id: element.id,
      isBody: element === document.body,
      outline:
        outlineStyle !== 'none' &&
        Number.parseFloat(outlineWidth) >= 2 &&
        outlineColor !== 'rgba(0, 0, 0, 0)',
      seen:
        width > 0 &&
        height > 0 &&
        right > 0 &&
        bottom + window.scrollY > 0 &&
        getComputedStyle(element).opacity !== '0',
      named: (element.textContent ?? '').trim() !== '' || (element.ariaLabel !== null && sign !== 'none'),
    };
  });
}

/** Presses Tab from the top of the page to its end; every stop in order. */
async function stops(page: Page) {
  const found: Awaited<ReturnType<typeof focused>>[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stop.isBody || found.length > 1000) return found;
    found.push(stop);
  }
}

describe.each(samplePages())('%s', (path) => {
  test.each(['light', 'dark'] as const)(
    'shows the focus wherever the keyboard takes it (%s)',
    async (colorScheme) => {
      const found = await withPage(browser, path, { colorScheme }, stops);
      expect(found.length).toBeGreaterThan(5);
      expect(found.filter(({ outline, seen, named }) => !outline || !seen || !named)).toEqual([]);
    },
  );

  test('begins with a link that skips to the content, seen only when it has the focus', async () => {
    await withPage(browser, path, { viewport: phone }, async (page) => {
      const link = page.locator('a').first();
      const top = async () => (await link.boundingBox())?.y ?? Number.NaN;
      expect(await top()).toBeLessThan(-10);
      await page.keyboard.press('Tab');
      expect(await top()).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement)),
      ).toBe(true);
    });
  });
});

describe('the notes of a document', () => {
  test('are reached from their mark by keyboard, and lead back to it', async () => {
    await withPage(browser, documentPage(), {}, async (page) => {
      const mark = page.locator('[role=doc-noteref]').first();
      await mark.focus();
      await page.keyboard.press('Enter');
      const target = new URL(page.url()).hash.slice(1);
      expect(target).toMatch(/./);
      const note = page.locator(`[id="${target}"]`);
      expect(await note.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
      // Following a fragment moves the place from which Tab goes on: the next stops are in the note.
      let back = '';
      for (let n = 0; n < 10 && !back; n += 1) {
        await page.keyboard.press('Tab');
        back = await page.evaluate((id) => {
          const here = document.activeElement;
          const inNote = document.getElementById(id)?.contains(here);
          return inNote && here?.getAttribute('role') === 'doc-backlink'
            ? (here.getAttribute('href') ?? '')
            : '';
        }, target);
      }
      expect(back).toMatch(/^#./);
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe(back);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.text') !== null)).toBe(true);
    });
  });

  test('each mark has a note, and each note a way back', async () => {
    const [marks, notes, back] = await withPage(browser, documentPage(), {}, async (page) => [
      await page.locator('[role=doc-noteref]').count(),
      await page.locator('.notes li.note').count(),
      await page.locator('.notes li.note [role=doc-backlink]').count(),
    ]);
    expect(marks).toBeGreaterThan(0);
    expect(back).toBe(notes);
  });
});
