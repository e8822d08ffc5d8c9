import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from './package-folder.ts';

/**
 * The SHA-256 of this program, compiled or as its source, with its stylesheets: what it made of an edition is what it would
 * make again only as long as that is the same, which its version does not tell while it is worked on.
 */
export function programDigest(): string {
  const compiled = join(packageFolder(), 'dist', 'lib');
  const isCompiled = fileURLToPath(import.meta.url).startsWith(compiled + sep);
  const hash = createHash('sha256');
  const code = isCompiled ? filesIn(compiled, /\.[cm]?js$/) : filesIn(join(packageFolder(), 'src'), /\.ts$/);
  for (const file of [...code, ...filesIn(join(packageFolder(), 'xslt'), /\.(xsl|xml)$/)]) {
    hash.update(`${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(folder: string, names: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .map((name) => join(folder, name))
    .sort();
}
