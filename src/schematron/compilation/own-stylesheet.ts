import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledStylesheet } from '../../engines/saxon-js.ts';
import { compilerVersion, compileXslt } from '../../engines/xslt3.ts';
import { packageFolder } from '../../package-folder.ts';
import type { SchematronCache } from './cache.ts';

const kind = 'schematron-compiler';

/** `xslt/schematron.xsl` with its modules, compiled. */
export async function ownStylesheet(cache: SchematronCache | undefined): Promise<CompiledStylesheet> {
  const key = ownDigest();
  const kept = cache?.read(kind, key);
  if (kept !== undefined) return JSON.parse(new TextDecoder().decode(kept)) as CompiledStylesheet;
  const result = await compileXslt(join(packageFolder(), 'xslt/schematron.xsl'));
  if ('faults' in result) throw new Error(`xslt/schematron.xsl: ${result.faults[0]?.message}`);
  cache?.write(kind, key, result.sef);
  return JSON.parse(result.sef) as CompiledStylesheet;
}

/** The same as long as the stylesheets and their compiler stay what they are. */
export function ownDigest(): string {
  const hash = createHash('sha256').update(`xslt3 ${compilerVersion()}\0`);
  const folder = join(packageFolder(), 'xslt');
  const modules = readdirSync(join(folder, 'schematron')).sort();
  for (const path of ['schematron.xsl', ...modules.map((name) => `schematron/${name}`)]) {
    hash.update(`${path}\0${readFileSync(join(folder, path), 'utf8')}\0`);
  }
  return hash.digest('hex');
}
