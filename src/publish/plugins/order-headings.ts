import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString as textOf } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';
import { nodePath } from '../each-node-path.ts';
import type { PageReport } from './page-report.ts';

/**
 * Gives the headings of a page ranks that make a table of contents: the first of level 1 alone has it, and none is more than one
 * level below the heading that it belongs to. A text need not be nested so that each level has a heading of its own.
 * Reports a page without a heading of level 1, and every further one.
 */
export const orderHeadings: Plugin<[PageReport], Root> =
  ({ page, report }) =>
  (tree) => {
    const headings: { rank: number; element: Element }[] = [];
    eachElement(tree, (element) => {
      const rank = headingRank(element);
      if (rank !== undefined) headings.push({ rank, element });
    });
    const tops = headings.filter(({ rank }) => rank === 1);
    if (tops.length === 0) {
      report('html/heading-order', {
        message: `The page \`${page}\` has no heading of level 1.`,
        hint: 'Give the page one `<h1>` that says what it is about.',
      });
    }
    for (const { element } of tops.slice(1)) {
      report('html/heading-order', {
        message: `${quoted(element)} is a further heading of level 1 on the page \`${page}\`.`,
        hint: 'Keep one `<h1>` for the whole page, and let its parts begin with `<h2>`.',
        path: nodePath(tree, element),
      });
    }
    let top = false;
    const open: number[] = [];
    for (const { rank, element } of headings) {
      // What stands after the title of the page is a part of it, whatever it says.
      const own = rank === 1 && top ? 2 : rank;
      top ||= rank === 1;
      while ((open.at(-1) ?? 0) >= own) open.pop();
      open.push(own);
      element.tagName = `h${Math.min(tops.length === 0 ? open.length + 1 : open.length, 6)}`;
    }
  };

function quoted(heading: Element): string {
  const text = textOf(heading).replace(/\s+/g, ' ').trim();
  return text === '' ? 'An empty heading' : `“${text}”`;
}
