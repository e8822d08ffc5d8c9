import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { pagesOfEachKind } from './pages-of-each-kind.ts';

/** The widths that pages are looked at in, in CSS pixels: a phone, a desk. */
export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

/** Starts Debian's Chromium with a fresh profile, and quiet: it asks nobody for anything. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

function chromiumPath(): string {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, 'chromium');
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // The next folder may have it.
    }
  }
  throw new Error(
    'The browser tests need `chromium`, which is not on the PATH (Debian: `apt-get install chromium`).',
  );
}

/** The pages of the sample that stand for all. */
export function samplePages(): string[] {
  return pagesOfEachKind(inject('folder'));
}

/** The first document of the site. */
export function documentPage(): string {
  return samplePages().find((path) => path.startsWith('doc/')) as string;
}

/** Opens a page of the served site, in a context of its own and at rest, for as long as it is used. */
export async function withPage<T>(
  browser: Browser,
  path: string,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
  prepare: (page: Page) => void = () => {},
): Promise<T> {
  const context = await browser.newContext({ viewport: desk, reducedMotion: 'reduce', ...options });
  try {
    const page = await context.newPage();
    prepare(page);
    await page.goto(path.includes(':') ? path : inject('address') + path);
    return await use(page);
  } finally {
    await context.close();
  }
}
