import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file as it stands on disk. */
export interface SiteFile {
  /** POSIX, relative to the site. */
  readonly path: string;
  /** Its bytes, or the absolute path of the file that has them. */
  readonly content: Uint8Array | { readonly source: string };
}

/** The manifest of a site: each file with its SHA-256 (hexadecimal) and length in bytes, by path in code-unit order. */
export function siteManifest(files: readonly SiteFile[]): string {
  const entries = files
    .map(({ path, content }) => {
      const bytes = 'source' in content ? readFileSync(content.source) : content;
      return { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength };
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: entries }, undefined, 2)}\n`;
}

/** The paths that a manifest names; undefined for a text that is no manifest. */
export function pathsOfManifest(text: string): ReadonlySet<string> | undefined {
  try {
    const { version, files } = JSON.parse(text);
    if (version !== 1 || !Array.isArray(files)) return undefined;
    return new Set(files.map(({ path }) => String(path)));
  } catch {
    return undefined;
  }
}
