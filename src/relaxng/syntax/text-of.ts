import type { SchemaElement } from './schema-element.ts';

/** The character data of an element, comments and elements in it left out. */
export function textOf(element: SchemaElement): string {
  const { children } = element;
  const only = children[0];
  if (children.length === 1 && only?.kind === 'text') return only.value;
  return children.map((child) => (child.kind === 'text' ? child.value : '')).join('');
}
