import type { Root } from 'hast';
import { rehype } from 'rehype';
import { addressAttributes } from './address-attributes.ts';
import { eachElement } from './each-element.ts';
import { serialisePage } from './serialise-page.ts';

/**
 * A page without the links that lead nowhere: each leads to what is put in its place, or is the words that it was, and no link.
 * The page is read from its text, since few need it and all are held as text.
 *
 * @param html of a page that is finished
 * @param broken addresses, as they are written on the page, and what is to stand there instead, if anything
 */
export function mendLinks(html: string, broken: ReadonlyMap<string, string | undefined>): string {
  const tree = rehype().parse(html.trimEnd()) as Root;
  eachElement(tree, (element) => {
    const { properties } = element;
    for (const name of addressAttributes) {
      const address = properties[name];
      if (typeof address !== 'string' || !broken.has(address)) continue;
      const instead = broken.get(address);
      if (instead !== undefined) {
        properties[name] = instead;
        continue;
      }
      delete properties[name];
      if (element.tagName !== 'a') continue;
      element.tagName = 'span';
      for (const other of ['download', 'hrefLang', 'rel', 'type']) delete properties[other];
    }
  });
  return serialisePage(tree);
}
