import type { Element, Root, RootContent } from 'hast';

/** The media type of JSON-LD (IANA). */
const jsonLd = 'application/ld+json';

/**
 * Takes the blocks of JSON-LD out of the head of a page: `script` elements of that type that hold JSON, and no sign with
 * which an element could end or begin. Browsers run no such element (HTML, section 4.12.1). Any other script stays in the
 * tree for the sanitiser.
 */
export function takeDataBlocks(tree: Root): Element[] {
  const head = headOf(tree);
  if (head === undefined) return [];
  const blocks = head.children.filter(isDataBlock);
  head.children = head.children.filter((child) => !isDataBlock(child));
  return blocks.map(({ children }) => ({
    type: 'element',
    tagName: 'script',
    properties: { type: jsonLd },
    children,
  }));
}

/** Puts them at the end of a head. */
export function putDataBlocks(tree: Root, blocks: readonly Element[]): void {
  headOf(tree)?.children.push(...blocks);
}

function isDataBlock(node: RootContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'script' || node.properties.type !== jsonLd) return false;
  const [text, ...others] = node.children;
  return text?.type === 'text' && others.length === 0 && !/[<>]/.test(text.value) && isJson(text.value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function headOf(tree: Root): Element | undefined {
  const html = tree.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'html',
  );
  return html?.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'head',
  );
}
