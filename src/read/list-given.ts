import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type ListedFiles, listFiles } from './list-files.ts';

/**
 * The files that were asked for by name: a file whatever its ending, of a folder its `.xml` and `.tei` files.
 * Paths are given relative to the edition, though they may lie outside it.
 *
 * @param given absolute paths
 */
export function listGiven(edition: string, given: readonly string[], cwd: string): ListedFiles {
  const lists = given.map((path): ListedFiles => {
    const start = relative(edition, path).split(sep).join('/');
    if (!isFolder(path)) return { paths: [start], diagnostics: [] };
    const { paths, diagnostics } = listFiles(path, '.', cwd);
    return {
      paths: paths.map((inside) => relative(edition, join(path, inside)).split(sep).join('/')),
      diagnostics,
    };
  });
  return {
    paths: [...new Set(lists.flatMap(({ paths }) => paths))].sort(),
    diagnostics: lists.flatMap(({ diagnostics }) => diagnostics),
  };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
