import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sortDiagnostics } from '../diagnostics/order.ts';
import type { OutputDocument } from '../edition/output-document.ts';
import { type BrokenLink, checkLinks } from './check-links.ts';
import { checkPaths } from './check-paths.ts';
import type { EarlyPages } from './early-pages.ts';
import { finishPage } from './finish-page.ts';
import type { FinishedPage } from './finished-page.ts';
import { mendLinks } from './mend-links.ts';
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
  /** Where pages among the outputs were finished already, if some were. */
  readonly early?: EarlyPages;
}

export interface PublishedSite {
  /** Paths relative to the site, in code-unit order; none when nothing was written. The manifest is not among them. */
  readonly files: string[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Checks and finishes what the transformation made, and writes it with the style sheet as a site. What is wrong with a page is
 * mended and said; a file whose place cannot be used is left out and said. Where the folder cannot be written, the site that was
 * there stands as it was. Equal outputs make equal bytes.
 */
export async function publishSite(
  outputs: readonly OutputDocument[],
  { folder, cwd, theme, early }: PublishOptions,
): Promise<PublishedSite> {
  const own = theme === undefined ? undefined : themeAssets(theme, cwd);
  const { usable, diagnostics } = checkPaths([...outputs, ...siteAssets(), ...(own?.files ?? [])]);
  const pages = usable.flatMap((output) =>
    output.kind === 'page' ? [early?.of(output) ?? finishPage(output, own?.styles)] : [],
  );
  const broken = checkLinks(pages, new Set(usable.map(({ path }) => path)));
  const mended = withoutBrokenLinks(pages, broken);
  const files: SiteFile[] = [
    ...mended.map(({ path, html }) => ({ path, content: Buffer.from(html) })),
    ...usable.flatMap((output): SiteFile[] => {
      if (output.kind === 'page') return [];
      const content = output.kind === 'file' ? bytesOf(output.content) : { source: output.source };
      return [{ path: output.path, content }];
    }),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const { written, diagnostics: obstacles } = writeSite(files, { folder, cwd });
  return {
    files: written ? files.map(({ path }) => path) : [],
    diagnostics: sortDiagnostics([
      ...(own?.diagnostics ?? []),
      ...diagnostics,
      ...pages.flatMap((page) => page.diagnostics),
      ...broken.map(({ diagnostic }) => diagnostic),
      ...obstacles,
    ]),
  };
}

function withoutBrokenLinks(
  pages: readonly FinishedPage[],
  broken: readonly BrokenLink[],
): Pick<FinishedPage, 'path' | 'html'>[] {
  const byPage = new Map<string, Map<string, string | undefined>>();
  for (const { page, address, instead } of broken) {
    const addresses = byPage.get(page) ?? new Map();
    byPage.set(page, addresses.set(address, instead));
  }
  return pages.map(({ path, html }) => {
    const addresses = byPage.get(path);
    return { path, html: addresses ? mendLinks(html, addresses) : html };
  });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
