import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { diskCache } from '../../../src/cache/disk-cache.ts';
import { fetchText } from '../../../src/engines/network.ts';
import { SchemaStore, type SchemaStoreSettings } from '../../../src/validate/schemas/schema-store.ts';

/** A folder with a cache beside it, for tests. */
export class TestEdition {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'opis-schemas-')));
  readonly folder = join(this.root, 'edition');
  readonly cacheFolder = join(this.root, 'cache');

  constructor(files: Readonly<Record<string, string>> = {}) {
    mkdirSync(this.folder);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string | Uint8Array): string {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** A store as a new run has it. */
  store(mayFetch: boolean, more: Partial<SchemaStoreSettings> = {}): SchemaStore {
    return new SchemaStore({
      folder: this.folder,
      cwd: this.folder,
      cache: diskCache(this.cacheFolder),
      ...(mayFetch && { fetchText }),
      ...more,
    });
  }

  clearCache(): void {
    rmSync(this.cacheFolder, { recursive: true, force: true });
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A schema of one element that includes others. */
export function grammar(name: string, ...includes: readonly string[]): string {
  return `<grammar xmlns="http://relaxng.org/ns/structure/1.0">${includes.map((href) => `<include href="${href}"/>`).join('')}${includes.length > 0 ? '' : `<start><element name="${name}"><empty/></element></start>`}</grammar>`;
}
