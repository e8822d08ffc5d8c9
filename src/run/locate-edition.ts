import { existsSync, lstatSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { configFile } from '../config/load-config.ts';

/** Which edition a run is about, and which part of it is asked for. */
export interface LocatedEdition {
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  /** Whether the folder has a configuration, and so is an edition with registers to resolve references against. */
  readonly configured: boolean;
  /** Absolute paths of the files and folders that are asked for; undefined for the whole edition. */
  readonly selected?: readonly string[];
  /** Paths as given that do not exist. */
  readonly missing: readonly string[];
  /** A path as given that is a file where the folder of an edition was asked for. */
  readonly noFolder?: string;
}

/**
 * Finds the edition that paths belong to: the nearest folder above the first of them that has a
 * configuration, else the folder given or the folder that the file given lies in. No path means the
 * working directory.
 */
export function locateEdition(paths: readonly string[], cwd: string): LocatedEdition {
  const given = paths.map((path) => resolve(cwd, path));
  const missing = paths.filter((_, index) => !isThere(given[index] as string));
  const first = given[0] ?? cwd;
  const start = existsSync(first) && statSync(first).isDirectory() ? first : dirname(first);
  const configured = nearestConfigured(start);
  const folder = configured ?? start;
  const whole = given.every((path) => path === folder);
  return {
    folder,
    configured: configured !== undefined,
    ...(!whole && { selected: given }),
    missing,
  };
}

/** The edition in a folder, whatever stands above it. */
export function editionIn(folder: string, cwd: string): LocatedEdition {
  const path = resolve(cwd, folder);
  const missing = existsSync(path) ? [] : [folder];
  const isFile = missing.length === 0 && !statSync(path).isDirectory();
  return {
    folder: path,
    configured: existsSync(join(path, configFile)),
    missing,
    ...(isFile && { noFolder: folder }),
  };
}

/** A link that leads nowhere is there: reading will say what is wrong with it. */
function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function nearestConfigured(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, configFile))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
