import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let folder: string | undefined;

/** Absolute path of the folder of this package, from its source as from its compiled form: `xslt/` and `schema/` stand in it. */
export function packageFolder(): string {
  if (folder !== undefined) return folder;
  let candidate = dirname(fileURLToPath(import.meta.url));
  while (!isOurs(candidate)) {
    const parent = dirname(candidate);
    if (parent === candidate) throw new Error('The package.json of opis was not found above its own code.');
    candidate = parent;
  }
  folder = candidate;
  return folder;
}

function isOurs(candidate: string): boolean {
  const file = join(candidate, 'package.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'opis';
}
