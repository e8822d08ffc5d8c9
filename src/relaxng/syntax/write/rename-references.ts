import { xmlNamespace } from '../read-rng/rng-namespaces.ts';
import type { SchemaElement, SchemaNode } from '../schema-element.ts';
import { preorder } from './preorder.ts';

/**
 * A tree whose `include` and `externalRef` elements have other `href`s, by element. They are relative to the file:
 * `xml:base` is left out.
 */
export function renameReferences(
  root: SchemaElement,
  hrefs: ReadonlyMap<SchemaElement, string>,
): SchemaElement {
  const copies = new Map<SchemaElement, SchemaElement & { readonly children: SchemaNode[] }>();
  for (const element of preorder(root)) {
    const href = hrefs.get(element);
    const attributes = element.attributes
      .filter(({ namespace, localName }) => !(namespace === xmlNamespace && localName === 'base'))
      .map(({ namespace, localName, name, value, place }) => {
        const isHref = href !== undefined && namespace === '' && localName === 'href';
        return { namespace, localName, name, value: isHref ? href : value, place };
      });
    const outer = element.parent && copies.get(element.parent);
    copies.set(element, { ...element, attributes, children: [], parent: outer ?? null });
  }
  for (const [element, copy] of copies) {
    for (const child of element.children) {
      copy.children.push(child.kind === 'element' ? (copies.get(child) as SchemaElement) : child);
    }
  }
  return copies.get(root) as SchemaElement;
}
