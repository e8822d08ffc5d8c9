import { xmlNamespace } from './read-rng/rng-namespaces.ts';
import { resolveAddress } from './resolve-address.ts';
import { schemaAttribute } from './schema-attribute.ts';
import { relaxNgNamespace, type SchemaAttribute, type SchemaElement } from './schema-element.ts';

/** An `include` or `externalRef` that names a file. */
export interface FileReference {
  readonly element: SchemaElement;
  readonly href: SchemaAttribute;
  /** Where it leads (RELAX NG, section 4.5); undefined where `href` makes no sense. */
  readonly address: string | undefined;
}

/** The references of a file to others, in the order of the text; `xml:base` is honoured, foreign elements are not. */
export function fileReferences(root: SchemaElement, address: string): FileReference[] {
  const references: FileReference[] = [];
  const tasks: { element: SchemaElement; base: string | undefined }[] = [{ element: root, base: address }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { element } = task;
    const base = baseOf(element, task.base);
    if (element.localName === 'include' || element.localName === 'externalRef') {
      const href = schemaAttribute(element, 'href');
      const to = href && base !== undefined ? resolveAddress(href.value, base) : undefined;
      if (href) references.push({ element, href, address: to });
    }
    const { children } = element;
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child?.kind === 'element' && child.namespace === relaxNgNamespace) {
        tasks.push({ element: child, base });
      }
    }
  }
  return references;
}

function baseOf({ attributes }: SchemaElement, outer: string | undefined): string | undefined {
  if (outer === undefined) return undefined;
  for (const { namespace, localName, value } of attributes) {
    if (localName === 'base' && namespace === xmlNamespace) return resolveAddress(value, outer);
  }
  return outer;
}
