import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
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
    for (const { address } of moduleReferences({ file, text }))
      if (address !== undefined) queue.push(address);
  }
  return [...modules.values()];
}

/** An `xsl:include` or `xsl:import` of a module: what it says, the absolute path that this means, and where it stands in the text. */
export interface ModuleReference {
  readonly href: string;
  /** Undefined for an address of the network. */
  readonly address?: string;
  readonly start: number;
  readonly end: number;
}

export function moduleReferences({ file, text }: StylesheetModule): ModuleReference[] {
  // Comments keep their length, so that the places are those of the file.
  const spoken = text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  const tags = /<[\w.-]+:(?:include|import)\s[^>]*?\bhref\s*=\s*(["'])(.*?)\1/g;
  return [...spoken.matchAll(tags)].map((match) => {
    const href = match[2] as string;
    const end = match.index + match[0].length - 1;
    const address = moduleFile(href, dirname(file));
    return { href, ...(address !== undefined && { address }), start: end - href.length, end };
  });
}

function moduleFile(href: string, folder: string): string | undefined {
  const { scheme, folder: ours } = stylesheetScheme();
  if (href.startsWith(`${scheme}:`)) return resolve(ours, href.slice(scheme.length + 1));
  if (/^file:\/\//i.test(href)) return fileURLToPath(href);
  if (/^[A-Za-z][A-Za-z0-9+.-]+:/.test(href)) return undefined;
  return resolve(folder, decoded(href));
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
