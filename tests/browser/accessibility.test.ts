import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desk, phone, samplePages, startBrowser, withPage } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

describe.each(samplePages())('%s', (path) => {
  test.each([
    ['light', 'a desk', desk],
    ['dark', 'a desk', desk],
    ['light', 'a phone', phone],
    ['dark', 'a phone', phone],
  ] as const)('axe finds nothing (%s, on %s)', async (colorScheme, _, viewport) => {
    const { violations, passes } = await withPage(browser, path, { viewport, colorScheme }, async (page) => {
      await page.evaluate(axe);
      // Every rule that axe has, save those it calls experimental, and the size of targets beside.
      return page.evaluate(
        'axe.run(document, { rules: { "target-size": { enabled: true } } })',
      ) as Promise<AxeResults>;
    });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
    );
    expect(found).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['color-contrast', 'document-title', 'html-has-lang']),
    );
  });

  test('has one banner, one main part, a named navigation and one footer', async () => {
    const landmarks = await withPage(browser, path, {}, (page) =>
      Promise.all(
        (['banner', 'main', 'contentinfo', 'navigation'] as const).map((role) =>
          page.getByRole(role).count(),
        ),
      ),
    );
    expect(landmarks.slice(0, 3)).toEqual([1, 1, 1]);
    expect(landmarks[3]).toBeGreaterThanOrEqual(1);
    const unnamed = await withPage(browser, path, {}, (page) =>
      page.locator('nav:not([aria-label]):not([aria-labelledby])').count(),
    );
    expect(unnamed).toBe(0);
  });

  test('says its language, and has one heading of level 1 that its title repeats', async () => {
    const [language, title, headings] = await withPage(
      browser,
      path,
      {},
      async (page) =>
        [
          await page.locator('html').getAttribute('lang'),
          await page.title(),
          await page.locator('h1').allInnerTexts(),
        ] as const,
    );
    expect(language).toMatch(/^[a-z]{2}/);
    expect(headings).toHaveLength(1);
    expect(title).toContain(headings[0]);
  });
});
