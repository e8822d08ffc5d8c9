import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/order.ts';
import type { OutputDocument } from '../edition/output-document.ts';
import { checkLinks } from './check-links.ts';
import { checkPaths } from './check-paths.ts';
import { finishPage } from './finish-page.ts';
import { siteAssets } from './site-assets.ts';
import type { SiteFile } from './site-manifest.ts';
import { themeAssets } from './theme-assets.ts';
import { writeSite } from './write-site.ts';

export interface PublishOptions {
  /** Absolute path of the folder that becomes the site, `…/dist/site`. */
  readonly folder: string;
  /** Absolute path that file names in findings are relative to. */
  readonly cwd: string;
  /** Absolute path of the folder with the edition's own style sheets, pictures and fonts, if there is one. */
  readonly theme?: string;
}

export interface PublishedSite {
  /** Paths relative to the site, in code-unit order; none when nothing was written. The manifest is not among them. */
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Checks and finishes what the transformation made, and writes it with the style sheet as a site. A finding of
 * grade error or above, on a page or on the folder, keeps the site from being written, and the one that was there
 * stands as it was. Equal outputs make equal bytes.
 */
export async function publishSite(
  outputs: readonly OutputDocument[],
  { folder, cwd, theme }: PublishOptions,
): Promise<PublishedSite> {
  const own = theme === undefined ? undefined : themeAssets(theme, cwd);
  const all = [...outputs, ...siteAssets(), ...(own?.files ?? [])];
  const pages = outputs.flatMap((output) =>
    output.kind === 'page' ? [finishPage(output, own?.styles)] : [],
  );
  const diagnostics = sortDiagnostics([
    ...(own?.diagnostics ?? []),
    ...checkPaths(all),
    ...pages.flatMap((page) => page.diagnostics),
    ...checkLinks(pages, new Set(all.map(({ path }) => path))),
  ]);
  if (diagnostics.some(({ severity }) => severity === 'error' || severity === 'fatal'))
    return { files: [], diagnostics };
  const files: SiteFile[] = [
    ...pages.map(({ path, html }) => ({ path, content: Buffer.from(html) })),
    ...all.flatMap((output) =>
      output.kind === 'file' ? [{ path: output.path, content: bytesOf(output.content) }] : [],
    ),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { written, diagnostics: obstacles } = writeSite(files, { folder, cwd });
  return {
    files: written ? files.map(({ path }) => path) : [],
    diagnostics: sortDiagnostics([...diagnostics, ...obstacles]),
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
