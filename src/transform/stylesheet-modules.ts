import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { stylesheetScheme } from './stylesheet-scheme.ts';

/** One file of a stylesheet. */
export interface StylesheetModule {
  /** Absolute path. */
  readonly file: string;
  readonly text: string;
}

/**
 * The modules of a stylesheet: itself and all that it includes or imports, each once, in the order in which
 * they are met. A module that cannot be read is left out: the compiler will say so, at its place.
 *
 * @param stylesheet absolute path
 */
export function stylesheetModules(stylesheet: string): StylesheetModule[] {
  const modules = new Map<string, StylesheetModule>();
  const queue = [stylesheet];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (modules.has(file)) continue;
    const text = readText(file);
    if (text === undefined) continue;
    modules.set(file, { file, text });
    const folder = dirname(file);
    for (const href of hrefs(text)) queue.push(moduleFile(href, folder));
  }
  return [...modules.values()];
}

function moduleFile(href: string, folder: string): string {
  const { scheme, folder: ours } = stylesheetScheme();
  return href.startsWith(`${scheme}:`) ? resolve(ours, href.slice(scheme.length + 1)) : resolve(folder, href);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function hrefs(text: string): string[] {
  const withoutComments = text.replace(/<!--[\s\S]*?-->/g, '');
  return [...withoutComments.matchAll(/<[\w.-]+:(?:include|import)\s[^>]*?\bhref\s*=\s*(["'])(.*?)\1/g)].map(
    (match) => match[2] as string,
  );
}
