import { xmlNamespace } from '../reading/namespaces/xml-namespace.ts';
import { resolveAddress } from './resolve-address.ts';
import { schemaAttribute } from './schema-attribute.ts';
import type { SchemaAttribute, SchemaElement } from './schema-element.ts';

/** An `include` or `externalRef` that names a file. */
export interface FileReference {
  readonly element: SchemaElement;
  readonly href: SchemaAttribute;
  /** Where it leads (RELAX NG, section 4.5); undefined where `href` makes no sense. */
  readonly address: string | undefined;
}

/**
 * What the `include` and `externalRef` elements of a file name; `xml:base` is honoured.
 *
 * @param address of the file
 */
export function fileReferences(elements: readonly SchemaElement[], address: string): FileReference[] {
  const bases = new Map<SchemaElement, string | undefined>();
  return elements.flatMap((element) => {
    const href = schemaAttribute(element, 'href');
    if (href === undefined) return [];
    const base = baseOf(element, address, bases);
    return [{ element, href, address: base === undefined ? undefined : resolveAddress(href.value, base) }];
  });
}

/** The base of an element; what is found on the way is kept in `bases`. */
function baseOf(
  element: SchemaElement,
  address: string,
  bases: Map<SchemaElement, string | undefined>,
): string | undefined {
  const chain: SchemaElement[] = [];
  let known: SchemaElement | null = element;
  for (; known !== null && !bases.has(known); known = known.parent) chain.push(known);
  let base = known === null ? address : bases.get(known);
  for (const at of chain.reverse()) {
    const own = at.attributes.find(
      ({ localName, namespace }) => localName === 'base' && namespace === xmlNamespace,
    );
    if (own !== undefined && base !== undefined) base = resolveAddress(own.value, base);
    bases.set(at, base);
  }
  return bases.get(element);
}
