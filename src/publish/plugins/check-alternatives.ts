import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';
import { nodePath } from '../each-node-path.ts';
import type { PageReport } from './page-report.ts';

/**
 * Reports each picture without an `alt`, and gives it an empty one, as if it only adorned (WCAG 2.2, 1.1.1): the name of the file,
 * which would be read out else, says less.
 */
export const checkAlternatives: Plugin<[PageReport], Root> =
  ({ page, report }) =>
  (tree) => {
    eachElement(tree, (image) => {
      if (image.tagName !== 'img') return;
      if (image.properties.alt !== undefined) return;
      report('html/missing-alternative', {
        message: `The picture \`${image.properties.src ?? ''}\` on the page \`${page}\` has no words to stand for it.`,
        hint: 'Describe the picture in a `<figDesc>` beside its `<graphic>`.',
        path: nodePath(tree, image),
      });
      image.properties.alt = '';
    });
  };
