import { schematronNamespace } from './namespaces.ts';
import { attributeOf, placeOf, type SchemaElement } from './schema-element.ts';
import type { SchemaReading } from './schema-reading.ts';

/**
 * The children of an element, each `sch:include` replaced by what it names (ISO/IEC 19757-3, 6.2). An include that
 * leads back to itself is reported and left out.
 */
export function childElements(node: SchemaElement, reading: SchemaReading): SchemaElement[] {
  return node.element.children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    const found = { element: child, file: node.file, through: node.through };
    return isInclude(found) ? included(found, reading) : [found];
  });
}

function included(include: SchemaElement, reading: SchemaReading): SchemaElement[] {
  const href = attributeOf(include, 'href')?.trim() ?? '';
  if (href === '') {
    reading.required(include, 'href');
    return [];
  }
  if (include.through.includes(include.element)) {
    reading.report('schematron/schema-reference', placeOf(include), {
      message: `\`${include.element.name}\` includes \`${href}\`, in which it stands itself.`,
      hint: 'Break the circle of includes.',
      actual: href,
    });
    return [];
  }
  const target = reading.follow(include, href);
  if (target === undefined) return [];
  const found = { ...target, through: [...include.through, include.element] };
  return isInclude(found) ? included(found, reading) : [found];
}

function isInclude({ element }: SchemaElement): boolean {
  return element.localName === 'include' && element.namespace === schematronNamespace;
}
