import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { kill, pid } from 'node:process';
import { siteManifestName } from '../edition/site-manifest-name.ts';

/** The two folders beside a site that exist while it is being replaced. */
export interface StagingFolders {
  /** Where the new site is written. */
  readonly next: string;
  /** Where the former site waits until the new one stands in its place. */
  readonly former: string;
}

/** Names of this process's own; a build of the same site by another process has others. */
export function stagingFolders(site: string): StagingFolders {
  return { next: sibling(site, `${pid}.next`), former: sibling(site, `${pid}.former`) };
}

/**
 * Clears up after builds of this site that were ended from outside: a former site that was moved away and never
 * replaced is moved back, all else that they left is removed.
 */
export function clearStaging(site: string): void {
  const parent = dirname(site);
  if (!existsSync(parent)) return;
  const prefix = basename(sibling(site, ''));
  const left = readdirSync(parent)
    .filter((name) => name.startsWith(prefix) && /^\d+\.(next|former)$/.test(name.slice(prefix.length)))
    .sort();
  for (const name of left) {
    const owner = Number.parseInt(name.slice(prefix.length), 10);
    if (owner !== pid && isRunning(owner)) continue;
    const folder = join(parent, name);
    if (name.endsWith('.former') && !existsSync(site) && existsSync(join(folder, siteManifestName)))
      renameSync(folder, site);
    else rmSync(folder, { recursive: true, force: true });
  }
}

function sibling(site: string, ending: string): string {
  return join(dirname(site), `.site-${basename(site)}-${ending}`);
}

function isRunning(id: number): boolean {
  try {
    return kill(id, 0);
  } catch (error) {
    // Only a process that is there can refuse to be signalled.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
