import type { SaxonNode } from '../engines/saxon-js.ts';

/** Numbers of trees in the order in which they were begun: what orders nodes of two trees. */
let trees = 0;

/**
 * A node of a tree that stylesheets read or make. It has the part of the DOM that results are read by, so that it stands
 * wherever one of SaxonJS's stands. Nodes of a source are numbered in document order; those of a result are not.
 */
export class TreeNode implements SaxonNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly localName: string;
  readonly namespaceURI: string;
  nodeValue: string | null;
  parentNode: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
  attributes: TreeNode[];
  /** Place in document order; 0 in what was made. */
  order = 0;
  /** The number of its tree: of each node of a source, and of a root that was made, once it is asked for. */
  tree = 0;
  /** Held in a variable: put into another tree it must be copied. */
  isHeld = false;
  /** Of an element of a source: the namespaces that it declares, by their prefixes. */
  declarations: Readonly<Record<string, string>> | undefined;
  /** Of a document: its elements by their ids. */
  ids: Map<string, TreeNode> | undefined;

  constructor(
    nodeType: number,
    nodeName: string,
    localName: string,
    namespace: string,
    value: string | null,
  ) {
    this.nodeType = nodeType;
    this.nodeName = nodeName;
    this.localName = localName;
    this.namespaceURI = namespace;
    this.nodeValue = value;
    this.attributes = nodeType === 1 ? [] : noAttributes;
  }

  get value(): string {
    return this.nodeValue ?? '';
  }

  appendChild(child: TreeNode): TreeNode {
    child.parentNode = this;
    child.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = child;
    else this.lastChild.nextSibling = child;
    this.lastChild = child;
    return child;
  }

  /** Puts an attribute in the place of one with the same name. */
  setAttributeNode(attribute: TreeNode): void {
    attribute.parentNode = this;
    const at = this.attributes.findIndex(
      ({ localName, namespaceURI }) =>
        localName === attribute.localName && namespaceURI === attribute.namespaceURI,
    );
    if (at === -1) this.attributes.push(attribute);
    else this.attributes[at] = attribute;
  }
}

const noAttributes: TreeNode[] = [];

/** The string value of a node (XPath data model, section 5.13). */
export function stringValue(node: TreeNode): string {
  if (node.nodeType !== 1 && node.nodeType !== 9) return node.nodeValue ?? '';
  const first = node.firstChild;
  if (first === null) return '';
  if (first.nextSibling === null && first.nodeType === 3) return first.nodeValue ?? '';
  let text = '';
  for (let child: TreeNode | null = first; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeType === 1) text += stringValue(child);
  }
  return text;
}

export function rootOf(node: TreeNode): TreeNode {
  let root = node;
  while (root.parentNode !== null) root = root.parentNode;
  return root;
}

/** Below 0 where the first stands before the second in document order. */
export function compareOrder(a: TreeNode, b: TreeNode): number {
  if (a === b) return 0;
  if (a.order > 0 && b.order > 0) return a.tree === b.tree ? a.order - b.order : a.tree - b.tree;
  const [rootA, rootB] = [rootOf(a), rootOf(b)];
  if (rootA !== rootB) {
    rootA.tree ||= ++trees;
    rootB.tree ||= ++trees;
    return rootA.tree - rootB.tree;
  }
  const [pathA, pathB] = [places(a), places(b)];
  for (let index = 0; ; index++) {
    const difference = (pathA[index] ?? -1) - (pathB[index] ?? -1);
    if (difference !== 0) return difference;
  }
}

/** For each level the place among what stands beside, attributes before children. */
function places(node: TreeNode): number[] {
  const path: number[] = [];
  for (let each = node; each.parentNode !== null; each = each.parentNode) {
    const parent = each.parentNode;
    if (each.nodeType === 2) {
      path.unshift(parent.attributes.indexOf(each));
      continue;
    }
    let place = parent.attributes.length;
    for (let before = each.previousSibling; before !== null; before = before.previousSibling) place++;
    path.unshift(place);
  }
  return path;
}

/** A copy with all that stands below, without a parent. */
export function copyOf(node: TreeNode): TreeNode {
  const copy = new TreeNode(node.nodeType, node.nodeName, node.localName, node.namespaceURI, node.nodeValue);
  for (const attribute of node.attributes) copy.setAttributeNode(copyOf(attribute));
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    copy.appendChild(copyOf(child));
  }
  return copy;
}

/** The element of a document that has an id. */
export function elementById(document: TreeNode, id: string): TreeNode | undefined {
  document.ids ??= idsOf(document);
  return document.ids.get(id);
}

function idsOf(document: TreeNode): Map<string, TreeNode> {
  const ids = new Map<string, TreeNode>();
  const xml = 'http://www.w3.org/XML/1998/namespace';
  let node: TreeNode | null = document.firstChild;
  while (node !== null) {
    for (const { localName, namespaceURI, nodeValue } of node.attributes) {
      if (localName !== 'id' || namespaceURI !== xml || nodeValue === null) continue;
      if (!ids.has(nodeValue)) ids.set(nodeValue, node);
    }
    node = following(node, document);
  }
  return ids;
}

/** What comes next in a walk of all that stands below a node. */
export function following(node: TreeNode, top: TreeNode): TreeNode | null {
  if (node.firstChild !== null) return node.firstChild;
  let each: TreeNode = node;
  while (each !== top) {
    if (each.nextSibling !== null) return each.nextSibling;
    if (each.parentNode === null) return null;
    each = each.parentNode;
  }
  return null;
}

/** Builds a tree for stylesheets to read: its nodes are made in document order, and so numbered. */
export class TreeBuilder {
  readonly document = new TreeNode(9, '#document', '', '', null);
  #order = 0;

  constructor() {
    this.document.tree = ++trees;
    this.document.order = ++this.#order;
  }

  element(parent: TreeNode, namespace: string, name: string, localName: string): TreeNode {
    const element = new TreeNode(1, name, localName, namespace, null);
    this.#number(element);
    parent.appendChild(element);
    return element;
  }

  /** An attribute that the element has not yet; before its children are made. */
  attribute(element: TreeNode, namespace: string, name: string, localName: string, value: string): void {
    const attribute = new TreeNode(2, name, localName, namespace, value);
    this.#number(attribute);
    attribute.parentNode = element;
    element.attributes.push(attribute);
  }

  /** A text (3), a processing instruction (7) with its target as the name, or a comment (8). */
  leaf(parent: TreeNode, nodeType: 3 | 7 | 8, name: string, value: string): void {
    const leaf = new TreeNode(nodeType, name, nodeType === 7 ? name : '', '', value);
    this.#number(leaf);
    parent.appendChild(leaf);
  }

  #number(node: TreeNode): void {
    node.order = ++this.#order;
    node.tree = this.document.tree;
  }
}
