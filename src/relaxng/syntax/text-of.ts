import type { SchemaElement } from './schema-element.ts';

/** The character data of an element, comments and elements in it left out. */
export function textOf(element: SchemaElement): string {
  const [only] = element.children;
  if (element.children.length === 1 && only?.kind === 'text') return only.value;
  return element.children.map((child) => (child.kind === 'text' ? child.value : '')).join('');
}
