import type { Saxon, SaxonDocument, SaxonNode } from '../engines/saxon-js.ts';
import { following, rootOf, type TreeNode } from '../xslt/tree-node.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** A tree of ours as SaxonJS has it, and the node of it that stands for each of its documents and elements. */
interface SaxonCopy {
  readonly document: SaxonNode;
  readonly nodes: ReadonlyMap<TreeNode, SaxonNode>;
}

const copies = new WeakMap<TreeNode, SaxonCopy>();

/**
 * The node of SaxonJS's DOM that stands for a document or element of ours; its whole tree is copied when the first of its nodes
 * is asked for, node for node as SaxonJS's own parser makes it.
 */
export function saxonNode(saxon: Saxon, node: TreeNode): SaxonNode {
  const root = rootOf(node);
  let copy = copies.get(root);
  if (copy === undefined) {
    copy = copied(saxon, root);
    copies.set(root, copy);
  }
  const own = copy.nodes.get(node);
  if (own === undefined) throw new Error('Only documents and elements have a copy.');
  return own;
}

function copied(saxon: Saxon, root: TreeNode): SaxonCopy {
  const document = saxon.createDocument();
  const nodes = new Map<TreeNode, SaxonNode>([[root, document]]);
  for (let node = root.firstChild; node !== null; node = following(node, root)) {
    const copy = node.nodeType === 1 ? saxonElement(document, node) : saxonLeaf(document, node);
    nodes.set(node, copy);
    nodes.get(node.parentNode as TreeNode)?.appendChild(copy);
  }
  return { document, nodes };
}

function saxonElement(document: SaxonDocument, element: TreeNode): SaxonNode {
  const result = document.createElementNS(element.namespaceURI, element.nodeName);
  const { declarations = {} } = element;
  for (const prefix in declarations) {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    setAttribute(document, result, xmlnsNamespace, name, declarations[prefix] as string);
  }
  for (const { namespaceURI, nodeName, value } of element.attributes) {
    setAttribute(document, result, namespaceURI, nodeName, value);
  }
  return result;
}

function setAttribute(
  document: SaxonDocument,
  element: SaxonNode,
  namespace: string,
  name: string,
  value: string,
): void {
  const attribute = document.createAttributeNS(namespace, name);
  attribute.value = value;
  attribute.nodeValue = value;
  element.setAttributeNode(attribute);
}

function saxonLeaf(document: SaxonDocument, node: TreeNode): SaxonNode {
  if (node.nodeType === 3) return document.createTextNode(node.value);
  if (node.nodeType === 8) return document.createComment(node.value);
  return document.createProcessingInstruction(node.nodeName, node.value);
}
