import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

export const editionSchema = join(root, 'schema/edition.rng');

export const modulesFolder = join(root, 'schema/modules');

/** TEI's own schema; shared material that a clone of the project need not have. */
export const teiSchema = join(root, '../shared/data/tei/tei_all.rng');

export const hasTeiSchema = existsSync(teiSchema);

/** Pages of the archive, shared likewise. */
export const archivePages = join(root, '../shared/data/wilson');

export const rightFixtures = join(root, 'tests/fixtures/schema/right');

/** Every file of the sample edition and every right fixture: paths relative to the project's folder, sorted. */
export const rightFiles = [join(root, 'tei/documents'), join(root, 'tei/registers'), rightFixtures].flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.xml'))
      .sort()
      .map((file) => relative(root, join(folder, file))),
);

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function rightFixture(name: string): string {
  return readFileSync(join(rightFixtures, name), 'utf8');
}

/** The paths of the schema's modules. */
export const modules = readdirSync(modulesFolder)
  .sort()
  .map((file) => join(modulesFolder, basename(file)));
