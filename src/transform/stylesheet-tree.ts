import type { XmlDocument, XmlElement, XmlNode } from '../edition/xml-tree.ts';
import { TreeBuilder, type TreeNode } from '../xslt/tree-node.ts';
import { opisNamespace } from './opis-namespace.ts';

/** Gives an element of a tree for the stylesheets an attribute of opis's own, beside those of its source. */
export type AddAttribute = (localName: string, value: string) => void;

/** Is asked once for each element, in document order, when it is made; its children are not there yet. */
export type Annotate = (element: XmlElement, add: AddAttribute, node: TreeNode) => void;

/** A tree of ours as the stylesheets read it, node for node. Depth is no danger: elements are kept on a stack. */
export function stylesheetTree(document: Pick<XmlDocument, 'children'>, annotate?: Annotate): TreeNode {
  const builder = new TreeBuilder();
  let current: TreeNode = builder.document;
  const add: AddAttribute = (localName, value) =>
    builder.attribute(current, opisNamespace, `opis:${localName}`, localName, value);
  const stack: { nodes: readonly XmlNode[]; next: number; parent: TreeNode }[] = [
    { nodes: document.children, next: 0, parent: builder.document },
  ];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (node === undefined) {
      stack.pop();
    } else if (node.kind === 'element') {
      const element = builder.element(frame.parent, node.namespace, node.name, node.localName);
      element.declarations = node.declarations;
      for (const { namespace, name, localName, value } of node.attributes) {
        // White space around an id is no part of it (xml:id 1.0, section 4).
        const known = name === 'xml:id' ? value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : value;
        builder.attribute(element, namespace, name, localName, known);
      }
      if (annotate) {
        if (node.parent === null && node.declarations.opis === undefined) {
          element.declarations = { ...node.declarations, opis: opisNamespace };
        }
        current = element;
        annotate(node, add, element);
      }
      if (node.children.length > 0) stack.push({ nodes: node.children, next: 0, parent: element });
    } else if (node.kind === 'text') builder.leaf(frame.parent, 3, '#text', node.value);
    else if (node.kind === 'comment') builder.leaf(frame.parent, 8, '#comment', node.value);
    else builder.leaf(frame.parent, 7, node.target, node.value);
  }
  return builder.document;
}
