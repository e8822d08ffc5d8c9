import { readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** Folders of which every page is of a kind of its own: genres of documents, kinds of registers. */
const allOf = new Set(['.', 'doc', 'registers']);

/**
 * The pages of a site that stand for all, by their paths: those at its top, every document and register, the first entry of each
 * register, and the first level of archives at each depth.
 *
 * @throws Error where the folder has no site
 */
export function pagesOfEachKind(site: string): string[] {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .sort();
  const kinds = new Set<string>();
  return paths.filter((path) => {
    const folder = posix.dirname(path);
    if (allOf.has(folder)) return true;
    const kind = folder.startsWith('archive') ? `archive ${folder.split('/').length}` : folder;
    return !kinds.has(kind) && kinds.add(kind);
  });
}
