import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

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

/** The pages that stand for all: the index, every document, every register, and an entry of each kind. */
export function samplePages(): string[] {
  const pagesIn = (folder: string) =>
    readdirSync(join(inject('folder'), folder))
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => `${folder}/${name}`);
  const [person, org, place] = ['person', 'org', 'place'].map((kind) => pagesIn(kind)[0] as string);
  return ['index.html', ...pagesIn('doc'), ...pagesIn('registers'), person, org, place] as string[];
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
