import type { SchemaNode } from '../schema-element.ts';
import type { Annotations } from './annotations.ts';
import { appendChildren, type MutableElement } from './element-builder.ts';

/** Elements of RELAX NG that hold text alone: what annotates them stands behind them. */
const textOnly: ReadonlySet<string> = new Set(['value', 'name', 'param']);

/**
 * An element with its annotations, and what must stand beside it (compact syntax, appendix A, `applyAnnotations`, and
 * section 5.1): comments before it, and behind it the annotations of an element that cannot have children.
 */
export function applyAnnotations(annotations: Annotations, element: MutableElement): SchemaNode[] {
  const { comments, attributes, nodes } = annotations;
  if (attributes.length > 0) element.attributes = [...element.attributes, ...attributes];
  if (nodes.length === 0) return comments.length === 0 ? [element] : [...comments, element];
  if (textOnly.has(element.localName)) return [...comments, element, ...nodes];
  const children = element.children;
  element.children = [];
  appendChildren(element, nodes);
  appendChildren(element, children);
  return [...comments, element];
}
