import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { siteManifestName } from '../edition/site-manifest-name.ts';
import { pathsOfManifest } from './site-manifest.ts';

/** Files that file managers leave behind and nobody misses. */
const litter = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/**
 * What stands in a folder and was not written there by opis, so must not be replaced: POSIX paths relative to
 * the folder, sorted; of a folder without a manifest, only what stands at its top. Empty for a folder that does
 * not exist. A path that is no folder gives `.`.
 */
export function foreignFiles(folder: string): string[] {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return ['.'];
  const top = readdirSync(folder).filter((name) => !litter.has(name));
  if (!top.includes(siteManifestName)) return top.sort();
  const ours = pathsOfManifest(readFileSync(join(folder, siteManifestName), 'utf8'));
  if (ours === undefined) return [siteManifestName];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !litter.has(basename(path)) && !lstatSync(join(folder, path)).isDirectory())
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path !== siteManifestName && !ours.has(path))
    .sort();
}
