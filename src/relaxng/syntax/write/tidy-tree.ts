import type { SchemaElement, SchemaNode } from '../schema-element.ts';
import { inheritedValues } from './inherited-values.ts';
import { preorder } from './preorder.ts';
import { Tidying } from './tidying.ts';

type Copy = SchemaElement & { readonly children: SchemaNode[] };

/**
 * A tree from the compact syntax as a person would write it in the XML syntax, with the same meaning: names of
 * elements and attributes in `name` attributes, with prefixes; what `ns` and `datatypeLibrary` are most often, at the
 * root; no `text` where an `attribute` means it anyway, no `group` where several patterns are one.
 */
export function tidyTree(root: SchemaElement): SchemaElement {
  const elements = preorder(root);
  const tidying = new Tidying(elements, inheritedValues(elements));
  const copies = new Map<SchemaElement, Copy>();
  /** The copies of what is around elements whose children alone are kept. */
  const dissolved = new Map<SchemaElement, Copy>();
  for (const element of elements) {
    const outer = element.parent;
    const parent = outer === null ? null : (copies.get(outer) ?? dissolved.get(outer));
    // What is in an element that is left out, is left out too.
    if (parent === undefined || tidying.leavesOut(element)) continue;
    if (parent !== null && tidying.dissolves(element)) {
      dissolved.set(element, parent);
      continue;
    }
    copies.set(element, {
      ...element,
      name: tidying.nameOf(element),
      attributes: tidying.attributesOf(element),
      children: [],
      parent,
      namespaces: tidying.namespaces,
    });
  }
  for (const [element, copy] of copies) {
    for (const child of element.children) {
      if (child.kind === 'comment') copy.children.push(child);
      else if (child.kind === 'text') {
        copy.children.push({ ...child, value: tidying.textOf(element, child.value) });
      } else {
        const within = dissolved.has(child) ? child.children : [child];
        for (const node of within) {
          const own = node.kind === 'element' ? copies.get(node) : node;
          if (own !== undefined) copy.children.push(own);
        }
      }
    }
  }
  return copies.get(root) as SchemaElement;
}
