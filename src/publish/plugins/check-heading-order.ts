import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString as textOf } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { visit } from 'unist-util-visit';
import { nodePaths } from '../node-paths.ts';
import type { PageReport } from './page-report.ts';

/** Reports a page without exactly one `h1`, and headings that skip a level: they are its table of contents. */
export const checkHeadingOrder: Plugin<[PageReport], Root> =
  ({ page, report }) =>
  (tree) => {
    const headings: { rank: number; element: Element }[] = [];
    visit(tree, 'element', (element) => {
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
        path: nodePaths(tree).get(element),
      });
    }
    let above = 1;
    for (const { rank, element } of headings) {
      if (rank > above + 1) {
        report('html/heading-order', {
          message: `${quoted(element)}, a heading of level ${rank} on the page \`${page}\`, follows one of level ${above}.`,
          hint: `Make it a heading of level ${above + 1}.`,
          expected: [`h${above + 1}`],
          actual: element.tagName,
          path: nodePaths(tree).get(element),
        });
      }
      above = rank;
    }
  };

function quoted(heading: Element): string {
  const text = textOf(heading).replace(/\s+/g, ' ').trim();
  return text === '' ? 'An empty heading' : `“${text}”`;
}
