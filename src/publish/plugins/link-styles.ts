import type { Element, Root } from 'hast';
import type { Plugin } from 'unified';
import { addressFrom } from '../address-from.ts';
import { eachElement } from '../each-element.ts';

/** Links a page to the style sheets of an edition's theme, after those that it links to already. */
export const linkStyles: Plugin<[{ page: string; styles: readonly string[] }], Root> =
  ({ page, styles }) =>
  (tree) => {
    if (styles.length === 0) return;
    eachElement(tree, (head) => {
      if (head.tagName !== 'head') return;
      const isStyle = ({ type, ...node }: Element['children'][number]) =>
        type === 'element' && 'properties' in node && [node.properties?.rel].flat().includes('stylesheet');
      const at = head.children.findLastIndex(isStyle);
      head.children.splice(
        at < 0 ? head.children.length : at + 1,
        0,
        ...styles.map((style) => link(addressFrom(page, style))),
      );
    });
  };

function link(href: string): Element {
  return { type: 'element', tagName: 'link', properties: { rel: ['stylesheet'], href }, children: [] };
}
