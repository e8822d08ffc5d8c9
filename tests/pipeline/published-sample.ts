import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from '../../src/index.ts';

export const project = resolve(import.meta.dirname, '../..');

let made: Promise<{ folder: string; diagnostics: readonly unknown[] }> | undefined;

/** The sample edition, published once for all tests of a file into a temporary folder. */
export function publishedSample(): Promise<{ folder: string; diagnostics: readonly unknown[] }> {
  made ??= (async () => {
    // The commit that it is built at is not to be seen in what was agreed on.
    process.env.SOURCE_DATE_EPOCH = '1764028800';
    const folder = join(mkdtempSync(join(tmpdir(), 'opis-site-')), 'site');
    const { diagnostics, site } = await build({ folder: project, cwd: project, out: folder });
    if (!site) throw new Error(JSON.stringify(diagnostics));
    return { folder, diagnostics };
  })();
  return made;
}

/** A file of the published sample. */
export async function published(path: string): Promise<string> {
  return readFileSync(join((await publishedSample()).folder, path), 'utf8');
}
