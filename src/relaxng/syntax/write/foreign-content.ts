import type { SchemaElement } from '../schema-element.ts';

/**
 * Whether the text in a foreign element only lays it out, so that it may be left out and made anew: white space among
 * elements, where nothing says that it must be kept.
 */
export function isLayout(element: SchemaElement): boolean {
  let elements = false;
  for (const child of element.children) {
    if (child.kind === 'text' && /[^ \t\r\n]/.test(child.value)) return false;
    if (child.kind === 'element') elements = true;
  }
  return (
    elements && !element.attributes.some(({ name, value }) => name === 'xml:space' && value === 'preserve')
  );
}
