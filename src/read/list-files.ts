import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import { siteManifestName } from '../edition/site-manifest-name.ts';
import { unreadable } from './read-source.ts';

export interface ListedFiles {
  /** POSIX, relative to the edition's folder, sorted by code units. */
  readonly paths: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const skipped = new Set(['node_modules', 'dist']);

/** The folder of an edition's own stylesheets: XML beside them, such as words in a language, belongs to them. */
const stylesheets = 'xslt';

/**
 * The `.xml` and `.tei` files below a folder of an edition; hidden files and folders, `node_modules`, `dist`, the edition's folder of
 * stylesheets and any site that opis made, whose TEI is that of the edition, are passed over. A symbolic link is followed as long as it stays within the edition. A folder
 * that is not there has no files.
 *
 * @param edition absolute path of the edition's folder
 * @param folder POSIX, relative to it
 */
export function listFiles(edition: string, folder: string, cwd: string): ListedFiles {
  const paths: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const home = realPath(edition) ?? edition;
  const start = join(edition, folder);
  // A folder is looked through once, whatever links lead to it.
  const seen = new Set<string>();
  const visit = (path: string): void => {
    const real = realPath(path);
    if (real === undefined || seen.has(real)) return;
    seen.add(real);
    const entries = entriesOf(path, cwd, diagnostics);
    if (path !== start && entries.some(({ name }) => name === siteManifestName)) return;
    for (const entry of entries) {
      if (entry.name.startsWith('.') || skipped.has(entry.name)) continue;
      const inside = join(path, entry.name);
      const isXml = /\.(?:xml|tei)$/i.test(entry.name);
      const kind = entry.isSymbolicLink() ? linked(inside, isXml, home, cwd, diagnostics) : kindOf(entry);
      if (kind === 'folder' && !(path === edition && entry.name === stylesheets && hasStylesheets(inside)))
        visit(inside);
      else if (kind === 'file' && isXml) paths.push(relative(edition, inside).split(sep).join('/'));
    }
  };
  const real = realPath(start);
  if (real !== undefined && !isWithin(real, home)) diagnostics.push(outside(displayPath(start, cwd)));
  else visit(start);
  return { paths: paths.sort(), diagnostics };
}

type Kind = 'file' | 'folder' | 'other';

/** A pipe or a device is listed as a file would be, so that reading can say what it is. */
function kindOf(entry: { isDirectory(): boolean }): Kind {
  return entry.isDirectory() ? 'folder' : 'file';
}

function entriesOf(path: string, cwd: string, diagnostics: Diagnostic[]): Dirent[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') diagnostics.push(unreadable(displayPath(path, cwd), code));
    return [];
  }
}

/** What a symbolic link leads to; one that leads nowhere or out of the edition is a finding. */
function linked(path: string, isXml: boolean, home: string, cwd: string, diagnostics: Diagnostic[]): Kind {
  const file = displayPath(path, cwd);
  try {
    const target = realpathSync(path);
    const kind = kindOf(statSync(target));
    if (isWithin(target, home)) return kind;
    if (kind === 'folder' || isXml) diagnostics.push(outside(file));
  } catch (error) {
    if (isXml) diagnostics.push(unreadable(file, (error as NodeJS.ErrnoException).code));
  }
  return 'other';
}

function hasStylesheets(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => /\.xslt?$/i.test(name));
  } catch {
    return false;
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function outside(file: string): Diagnostic {
  return finding('xml/link-out-of-edition', file, {
    message: 'This symbolic link leads out of the folder of the edition and is not followed.',
    hint: 'Copy what it leads to into the edition.',
  });
}
