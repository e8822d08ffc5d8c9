import type { Element, Root } from 'hast';

/** The XPath of each element of a page, as short as it is unambiguous: `/html/body/main/p[3]`. */
export function nodePaths(tree: Root): ReadonlyMap<Element, string> {
  const paths = new Map<Element, string>();
  function enter(parent: Root | Element, path: string): void {
    const elements = parent.children.flatMap((child) => (child.type === 'element' ? [child] : []));
    const namesakes = new Map<string, number>();
    for (const { tagName } of elements) namesakes.set(tagName, (namesakes.get(tagName) ?? 0) + 1);
    const seen = new Map<string, number>();
    for (const element of elements) {
      const { tagName } = element;
      const position = (seen.get(tagName) ?? 0) + 1;
      seen.set(tagName, position);
      const own = `${path}/${tagName}${(namesakes.get(tagName) ?? 0) > 1 ? `[${position}]` : ''}`;
      paths.set(element, own);
      enter(element, own);
    }
  }
  enter(tree, '');
  return paths;
}
