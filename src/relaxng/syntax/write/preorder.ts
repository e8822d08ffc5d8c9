import type { SchemaElement } from '../schema-element.ts';

/** An element and all in it, in the order of the text. Backwards, children come before what they are in. */
export function preorder(root: SchemaElement): SchemaElement[] {
  const found: SchemaElement[] = [];
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (let i = next.children.length - 1; i >= 0; i -= 1) {
      const child = next.children[i];
      if (child?.kind === 'element') open.push(child);
    }
  }
  return found;
}
