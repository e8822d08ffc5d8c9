import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { Plugin } from 'unified';
import { eachElement } from '../each-element.ts';

/**
 * Makes the frame of each table, `div.table`, a named region that the keyboard reaches: on a narrow screen a table
 * scrolls in its frame, and only what has the focus can be scrolled by key (WCAG 2.2, 2.1.1).
 */
export const reachTables: Plugin<[], Root> = () => (tree) => {
  let number = 0;
  eachElement(tree, ({ tagName, properties, children }) => {
    if (tagName !== 'div' || !Array.isArray(properties.className) || !properties.className.includes('table'))
      return;
    number += 1;
    const caption = children.flatMap(captionsOf)[0]?.replace(/\s+/g, ' ').trim();
    Object.assign(properties, { ariaLabel: caption || `Table ${number}`, role: 'region', tabIndex: 0 });
  });
};

function captionsOf(node: Element['children'][number]): string[] {
  if (node.type !== 'element') return [];
  return node.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'caption' ? [textOf(child)] : [],
  );
}
