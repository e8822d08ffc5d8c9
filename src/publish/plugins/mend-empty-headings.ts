import type { Element, Root } from 'hast';
import { headingRank } from 'hast-util-heading-rank';
import { toString as textOf } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';
import { nodePath } from '../each-node-path.ts';
import type { PageReport } from './page-report.ts';

/** Makes each heading that has neither text nor a picture with words to stand for it none, and reports it. */
export const mendEmptyHeadings: Plugin<[PageReport], Root> =
  ({ page, report }) =>
  (tree) => {
    eachElement(tree, (element) => {
      const rank = headingRank(element);
      if (rank === undefined || saysSomething(element)) return;
      report('html/empty-heading', {
        message: `A heading of level ${rank} on the page \`${page}\` is empty.`,
        hint: 'Give the `<head>` that the heading is made from some words, or take it out.',
        path: nodePath(tree, element),
      });
      element.tagName = 'div';
    });
  };

function saysSomething(heading: Element): boolean {
  if (textOf(heading).trim() !== '') return true;
  let found = false;
  eachElement(heading, ({ tagName, properties }) => {
    found ||= tagName === 'img' && String(properties.alt ?? '').trim() !== '';
  });
  return found;
}
