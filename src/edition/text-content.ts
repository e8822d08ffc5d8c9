import type { XmlElement, XmlNode } from './xml-tree.ts';

/** All text below an element, in order, white space as it stands; comments and processing instructions left out. */
export function textContent(element: XmlElement): string {
  const parts: string[] = [];
  const stack: XmlNode[] = [element];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.kind === 'text') parts.push(next.value);
    else if (next.kind === 'element') {
      for (let index = next.children.length - 1; index >= 0; index--)
        stack.push(next.children[index] as XmlNode);
    }
  }
  return parts.join('');
}
