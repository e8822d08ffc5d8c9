import {
  chmodSync,
  copyFileSync,
  existsSync,
  constants as fileSystem,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { siteManifestName } from '../edition/site-manifest-name.ts';
import { foreignFiles } from './foreign-files.ts';
import { type SiteFile, siteManifest } from './site-manifest.ts';
import { clearStaging, type StagingFolders, stagingFolders } from './staging-folders.ts';
import { systemFault } from './system-fault.ts';

/** Modes of what is published, whatever the umask: readable to every server. */
const fileMode = 0o644;
const folderMode = 0o755;

/**
 * Puts a site in its folder, whole or not at all: it is written beside the folder and takes its place by renaming,
 * so whatever goes wrong, the site that was there stands as it was. A folder that holds anything not written by
 * opis is not touched.
 *
 * @param files every file of the site but the manifest, their paths checked
 * @param folder absolute; it, and the folders above it, are made where they are missing
 * @returns findings of `config/foreign-output` and `config/unwritable-output`; `written` says whether the site stands
 */
export function writeSite(
  files: readonly SiteFile[],
  { folder, cwd }: { folder: string; cwd: string },
): { written: boolean; diagnostics: Diagnostic[] } {
  const name = displayPath(folder, cwd);
  let staging: StagingFolders | undefined;
  let written = false;
  try {
    // A symbolic link stays one: what it leads to is replaced.
    const site = existsSync(folder) ? realpathSync(folder) : folder;
    clearStaging(site);
    const foreign = foreignFiles(site);
    if (foreign.length > 0) return { written, diagnostics: [refusal(name, foreign)] };
    mkdirSync(dirname(site), { recursive: true });
    staging = stagingFolders(site);
    writeFiles(staging.next, files);
    replace(site, staging);
    written = true;
    rmSync(staging.former, { recursive: true, force: true });
    return { written, diagnostics: [] };
  } catch (error) {
    const fault = systemFault(error);
    if (fault === undefined) throw error;
    return { written, diagnostics: [written ? leftover(name, fault) : failure(name, fault)] };
  } finally {
    if (staging && !written) discard(staging.next);
  }
}

function writeFiles(folder: string, files: readonly SiteFile[]): void {
  const made = new Set<string>();
  function makeFolder(path: string): void {
    if (made.has(path)) return;
    if (path !== folder) makeFolder(dirname(path));
    mkdirSync(path);
    chmodSync(path, folderMode);
    made.add(path);
  }
  const manifest = { path: siteManifestName, content: Buffer.from(siteManifest(files)) };
  makeFolder(folder);
  for (const { path, content } of [...files, manifest]) {
    const file = join(folder, path);
    makeFolder(dirname(file));
    if ('source' in content) copyFileSync(content.source, file, fileSystem.COPYFILE_EXCL);
    else writeFileSync(file, content, { flag: 'wx' });
    chmodSync(file, fileMode);
  }
}

function replace(site: string, { next, former }: StagingFolders): void {
  const had = existsSync(site);
  if (had) renameSync(site, former);
  try {
    renameSync(next, site);
  } catch (error) {
    if (had) renameSync(former, site);
    throw error;
  }
}

/** Removes what was half written; where even that fails, the next build does it. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if (systemFault(error) === undefined) throw error;
  }
}

function refusal(name: string, foreign: readonly string[]): Diagnostic {
  const [first = '', ...others] = foreign;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return finding('config/foreign-output', name, {
    message:
      first === '.'
        ? `The site cannot be written to \`${name}\`, which is not a folder.`
        : `The site was not written to \`${name}\`, since the folder holds what opis did not write: \`${first}\`${more}.`,
    hint: 'Name another folder with `--out` or with `out` in the configuration, or move what stands there away.',
  });
}

function failure(name: string, fault: string): Diagnostic {
  return finding('config/unwritable-output', name, {
    message: `The site cannot be written to \`${name}\`: ${fault}.`,
    hint: 'Make the folder writable, or name another with `--out` or with `out` in the configuration.',
  });
}

function leftover(name: string, fault: string): Diagnostic {
  return finding('config/unwritable-output', name, {
    message: `The site was written to \`${name}\`, but the former one, moved beside it, cannot be removed: ${fault}.`,
    hint: 'Remove the folder whose name begins with `.site-` by hand.',
  });
}
