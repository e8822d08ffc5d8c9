import type { Element } from 'hast';
import type { OutputPage } from '../../edition/output-document.ts';

/** A page with JSON-LD at the end of its head, as a block of data (HTML, section 4.12.1), which no browser runs; as it is where there is none. */
export function withPageData(page: OutputPage, json: string | undefined): OutputPage {
  if (json === undefined) return page;
  const script: Element = {
    type: 'element',
    tagName: 'script',
    properties: { type: 'application/ld+json' },
    children: [{ type: 'text', value: json }],
  };
  const inPlace = <T>(node: T): T => {
    const element = node as Element;
    if (element.type !== 'element' || (element.tagName !== 'html' && element.tagName !== 'head')) return node;
    const children =
      element.tagName === 'head'
        ? [...element.children, script]
        : element.children.map((child) => inPlace(child));
    return { ...element, children } as T;
  };
  return { ...page, tree: { ...page.tree, children: page.tree.children.map((child) => inPlace(child)) } };
}
