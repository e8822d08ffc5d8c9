import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { displayPath } from '../diagnostics/display-path.ts';
import { finding } from '../diagnostics/finding.ts';
import type { OutputFile } from '../edition/output-document.ts';
import { systemFault } from './system-fault.ts';

/** Where a theme stands in a site. */
const place = 'assets/theme';

/** What a theme is made of: style sheets, pictures, fonts, and the licences that go with them. */
const published = new Set([
  '.css',
  ...['.avif', '.gif', '.ico', '.jpeg', '.jpg', '.png', '.svg', '.webp'],
  ...['.otf', '.ttf', '.woff', '.woff2'],
  '.txt',
]);

/** An address in a style sheet that makes a browser ask another host, in `url()` or `@import`. */
const otherHost = /(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s;]+)/gi;

export interface Theme {
  readonly files: readonly OutputFile[];
  /** Paths in the site of the style sheets that every page links to after ours, in the order of their names. */
  readonly styles: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The folder in which an edition has its own looks, as files of the site. Style sheets at its top are linked to by every page;
 * those further in are there for them to import. Symbolic links are not followed, and hidden files are none of it.
 *
 * @param folder absolute
 */
export function themeAssets(folder: string, cwd: string): Theme {
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of filesBelow(folder)) {
    const file = displayPath(join(folder, path), cwd);
    if (!published.has(extname(path).toLowerCase()) || !lstatSync(join(folder, path)).isFile()) {
      diagnostics.push(unpublished(file));
      continue;
    }
    try {
      const content = readFileSync(join(folder, path));
      files.push({ kind: 'file', path: `${place}/${path}`, content, file });
      if (path.endsWith('.css')) diagnostics.push(...hostsAsked(content.toString('utf8'), file));
    } catch (error) {
      const fault = systemFault(error);
      if (fault === undefined) throw error;
      diagnostics.push(unpublished(file));
    }
  }
  const styles = files
    .map(({ path }) => path)
    .filter((path) => /^[^/]+\.css$/.test(path.slice(place.length + 1)));
  return { files, styles, diagnostics };
}

/** POSIX paths of what is below a folder and no folder itself, sorted by code units; a link counts as what it is. */
function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${below}${entry.name}`;
      return entry.isDirectory() ? filesBelow(folder, `${path}/`) : [path];
    });
}

function unpublished(file: string): Diagnostic {
  return finding('config/theme-file', file, {
    message:
      'This file of the theme is not published: it is no style sheet, picture or font that can be read.',
    hint: 'Take it out of the folder of the theme.',
  });
}

function hostsAsked(text: string, file: string): Diagnostic[] {
  const css = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...css.matchAll(otherHost)].map((match) =>
    finding('config/theme-host', file, {
      span: { line: css.slice(0, match.index).split('\n').length },
      message: `This style sheet makes every reader's browser ask another host, for \`${match[1]}\`.`,
      hint: 'Put the file into the folder of the theme, and name it there.',
      actual: match[1] as string,
    }),
  );
}
