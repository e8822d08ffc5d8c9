import type { Element, Root } from 'hast';

/**
 * Goes through the elements of a tree in document order; of `unist-util-visit` the part that every page is walked with a
 * dozen times, at a tenth of its cost. What `look` does to the children of its element is seen.
 */
export function eachElement(tree: Root | Element, look: (element: Element) => void): void {
  const stack: Element[] = [];
  if (tree.type === 'element') stack.push(tree);
  else pushElements(tree, stack);
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    look(element);
    pushElements(element, stack);
  }
}

function pushElements({ children }: Root | Element, stack: Element[]): void {
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child?.type === 'element') stack.push(child);
  }
}
