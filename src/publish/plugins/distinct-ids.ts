import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';
import { nodePath } from '../each-node-path.ts';
import type { PageReport } from './page-report.ts';

/**
 * Takes each id that an earlier element of the page has already (HTML, section 3.2.6: it must be unique), and each that is empty or
 * holds white space (the same section), and reports it.
 */
export const distinctIds: Plugin<[PageReport], Root> =
  ({ page, report }) =>
  (tree) => {
    const taken: Element[] = [];
    const first = new Map<unknown, Element>();
    eachElement(tree, (element) => {
      const { id } = element.properties;
      if (id === undefined) return;
      if (/^$|[ \t\r\n\f]/.test(String(id))) {
        report('html/removed', {
          message: `The id \`${id}\` of \`<${element.tagName}>\` was taken out of \`${page}\`: an id is one word, and not empty.`,
          hint: 'Give the element an `xml:id` of letters, digits, `.`, `_` and `-`.',
          actual: String(id),
          path: nodePath(tree, element),
        });
        taken.push(element);
        return;
      }
      const earlier = first.get(id);
      if (earlier === undefined) {
        first.set(id, element);
        return;
      }
      report('html/duplicate-id', {
        message: `The id \`${id}\` stands twice on the page \`${page}\`: on \`<${earlier.tagName}>\` and on \`<${element.tagName}>\`.`,
        hint: 'Give each element an id of its own.',
        actual: String(id),
        path: nodePath(tree, element),
      });
      taken.push(element);
    });
    for (const { properties } of taken) delete properties.id;
  };
