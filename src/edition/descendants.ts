import type { XmlElement } from './xml-tree.ts';

/** An element and all elements below it in document order. Keeps a stack of its own: depth is no danger. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const child = next.children[index];
      if (child?.kind === 'element') stack.push(child);
    }
  }
}
