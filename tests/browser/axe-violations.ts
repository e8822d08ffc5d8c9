import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { desk, phone, withPage } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const looks = [
  ['light', desk],
  ['dark', desk],
  ['light', phone],
  ['dark', phone],
] as const;

/** What axe-core finds on a page, light and dark, at 390 and 1440 pixels: each with its look, its rule and its element. */
export async function axeViolations(browser: Browser, address: string): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, viewport] of looks) {
    const { violations } = await withPage(browser, address, { viewport, colorScheme }, async (page) => {
      await page.evaluate(axe);
      return page.evaluate(
        'axe.run(document, { rules: { "target-size": { enabled: true } } })',
      ) as Promise<AxeResults>;
    });
    for (const { id, nodes } of violations)
      for (const { html } of nodes)
        found.push(`${colorScheme} ${viewport.width}: ${id}: ${html.slice(0, 160)}`);
  }
  return found;
}
