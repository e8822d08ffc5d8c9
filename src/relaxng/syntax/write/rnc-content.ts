import type { SchemaElement, SchemaNode } from '../schema-element.ts';
import { isRelaxNg } from './schema-names.ts';

/** A pattern, or name class, and what stands around it. */
export interface RncOperand {
  readonly comments: SchemaNode[];
  readonly element: SchemaElement;
  /** Foreign elements that annotate it from before, although they stand behind it: it cannot have children. */
  readonly initial: SchemaElement[];
  /** Foreign elements behind it. */
  readonly following: SchemaElement[];
}

/** The children of an element as the compact syntax arranges them. */
export interface RncContent {
  /** Foreign elements that annotate the element. */
  readonly initial: SchemaElement[];
  readonly operands: RncOperand[];
  /** Comments behind the last operand. */
  readonly comments: SchemaNode[];
}

/** Arranges the nodes that are, or follow, the children of an element: patterns or name classes with what annotates them. */
export function arrange(nodes: readonly SchemaNode[]): RncContent {
  const initial: SchemaElement[] = [];
  const operands: RncOperand[] = [];
  let comments: SchemaNode[] = [];
  for (const node of nodes) {
    if (node.kind === 'comment') comments.push(node);
    if (node.kind !== 'element') continue;
    const last = operands[operands.length - 1];
    if (isRelaxNg(node)) {
      operands.push({ comments, element: node, initial: [], following: [] });
      comments = [];
    } else if (last === undefined) initial.push(node);
    else if (isTextOnly(last.element)) last.initial.push(node);
    else last.following.push(node);
  }
  return { initial, operands, comments };
}

/** Whether an operand cannot have children, so that what annotates it stands behind it in the XML syntax. */
export function isTextOnly(element: SchemaElement): boolean {
  return element.localName === 'value' || element.localName === 'name';
}
