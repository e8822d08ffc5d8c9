import type { Element, Root } from 'hast';

/** An element with the way to it. */
interface Step {
  readonly element: Element;
  readonly parent: Root | Element;
  /** Nothing above `html`. */
  readonly above: Step | undefined;
}

/**
 * Shows each element of a page in document order, with a way to ask for its XPath, as short as it is unambiguous:
 * `/html/body/main/p[3]`. Most are never asked.
 */
export function eachNodePath(tree: Root, look: (element: Element, path: () => string) => void): void {
  const stack: Step[] = [];
  const push = (parent: Root | Element, above: Step | undefined) => {
    for (let index = parent.children.length - 1; index >= 0; index--) {
      const child = parent.children[index];
      if (child?.type === 'element') stack.push({ element: child, parent, above });
    }
  };
  push(tree, undefined);
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const own = step;
    look(own.element, () => pathOf(own));
    push(own.element, own);
  }
}

/** The XPath of an element of a page. */
export function nodePath(tree: Root, wanted: Element): string | undefined {
  let found: string | undefined;
  eachNodePath(tree, (element, path) => {
    if (element === wanted) found = path();
  });
  return found;
}

function pathOf({ element, parent, above }: Step): string {
  const namesakes = parent.children.filter(
    (child) => child.type === 'element' && child.tagName === element.tagName,
  );
  const position = namesakes.length > 1 ? `[${namesakes.indexOf(element) + 1}]` : '';
  return `${above === undefined ? '' : pathOf(above)}/${element.tagName}${position}`;
}
