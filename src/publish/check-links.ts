import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { closest } from '../engines/fastest-levenshtein.ts';
import type { FinishedPage, PageLink } from './finished-page.ts';
import { resolveAddress } from './resolve-address.ts';

/** A link that leads nowhere. */
export interface BrokenLink {
  /** Path of the page that it stands on. */
  readonly page: string;
  /** As it is written there. */
  readonly address: string;
  /** What can stand in its place: the page, where only the place on it is missing. */
  readonly instead?: string;
  readonly diagnostic: Diagnostic;
}

/**
 * Follows every relative link of every page: it must name a file of the site, and its fragment, where the file is
 * a page, an id of that page. Other sites are not asked.
 *
 * @param paths every file of the site, pages included
 */
export function checkLinks(pages: readonly FinishedPage[], paths: ReadonlySet<string>): BrokenLink[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.flatMap((page) =>
    page.links.flatMap((link) => {
      const found = follow(page, link, byPath, paths);
      return found ? [{ page: page.path, address: link.address, ...found }] : [];
    }),
  );
}

function follow(
  page: FinishedPage,
  { address, path }: PageLink,
  pages: ReadonlyMap<string, FinishedPage>,
  paths: ReadonlySet<string>,
): Pick<BrokenLink, 'instead' | 'diagnostic'> | undefined {
  const to = resolveAddress(address, page.path);
  const link = `The link \`${address}\` on the page \`${page.path}\``;
  if (to.kind === 'elsewhere') return undefined;
  if (to.kind === 'outside') {
    return {
      diagnostic: finding('html/outside-link', page.file, {
        message: `${link} leads out of the site, and is published as words alone.`,
        hint: 'Link to a file of the site by its path from the page, or to another site by its whole address.',
        actual: address,
        path,
      }),
    };
  }
  if (!paths.has(to.path)) {
    const near = closest(to.path, paths);
    return {
      diagnostic: finding('html/dangling-link', page.file, {
        message: `${link} leads to \`${to.path}\`, which the site does not have, and is published as words alone.`,
        hint:
          near === undefined
            ? 'Correct the target, or add what it names.'
            : `Link to \`${near}\`, if that is meant.`,
        expected: near === undefined ? undefined : [near],
        actual: address,
        path,
      }),
    };
  }
  const target = pages.get(to.path);
  // HTML, section 7.4.6.4: no fragment, and `top`, mean the top of the page.
  if (!target || to.fragment === undefined || to.fragment === 'top' || target.ids.has(to.fragment))
    return undefined;
  const near = closest(to.fragment, target.ids);
  const instead = address.replace(/#.*$/s, '');
  return {
    ...(instead !== '' && { instead }),
    diagnostic: finding('html/dangling-link', page.file, {
      message: `${link} leads to the id \`${to.fragment}\`, which \`${to.path}\` does not have, and is published ${
        instead === '' ? 'as words alone' : 'as a link to the page'
      }.`,
      hint:
        near === undefined
          ? 'Correct the target, or give the element that is meant this id.'
          : `Link to \`#${near}\`, if that is meant.`,
      expected: near === undefined ? undefined : [near],
      actual: address,
      path,
    }),
  };
}
