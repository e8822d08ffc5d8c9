import type { SaxonDocument, SaxonNode } from '../engines/saxon-js.ts';

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
  /** Of a root: the number of its tree. */
  tree = 0;
  /** Held in a variable: put into another tree it must be copied. */
  isHeld = false;
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
  const [rootA, rootB] = [rootOf(a), rootOf(b)];
  if (rootA !== rootB) {
    rootA.tree ||= ++trees;
    rootB.tree ||= ++trees;
    return rootA.tree - rootB.tree;
  }
  if (a.order > 0 && b.order > 0) return a.order - b.order;
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

const copies = new WeakMap<SaxonNode, TreeNode>();

/**
 * The node of our own that stands for one of SaxonJS's; its whole tree is copied when the first of its nodes is asked for.
 * A tree must not be changed after that.
 */
export function treeNode(node: SaxonNode): TreeNode {
  if (node instanceof TreeNode) return node;
  const known = copies.get(node);
  if (known) return known;
  let top = node;
  while (top.parentNode) top = top.parentNode;
  copyTree(top);
  const copy = copies.get(node);
  if (copy === undefined) throw new Error('A node stands in no tree.');
  return copy;
}

function copyTree(top: SaxonNode): void {
  let order = 0;
  const made = (node: SaxonNode): TreeNode => {
    const name = node.nodeName ?? '';
    const local = node.localName ?? name.slice(name.indexOf(':') + 1);
    const copy = new TreeNode(node.nodeType, name, local, node.namespaceURI ?? '', node.nodeValue);
    copy.order = ++order;
    return copy;
  };
  const topCopy = made(top);
  topCopy.tree = ++trees;
  copies.set(top, topCopy);
  let source: SaxonNode | null = top.firstChild;
  let parent = topCopy;
  let parentSource: SaxonNode = top;
  addAttributes(top, topCopy);
  while (true) {
    if (source === null) {
      if (parentSource === top) return;
      source = parentSource.nextSibling;
      parentSource = parentSource.parentNode as SaxonNode;
      parent = parent.parentNode as TreeNode;
      continue;
    }
    const copy = made(source);
    parent.appendChild(copy);
    if (source.nodeType !== 1) {
      source = source.nextSibling;
      continue;
    }
    copies.set(source, copy);
    addAttributes(source, copy);
    parentSource = source;
    parent = copy;
    source = source.firstChild;
  }

  function addAttributes(from: SaxonNode, to: TreeNode): void {
    const length = from.attributes?.length ?? 0;
    for (let index = 0; index < length; index++) {
      const attribute = from.attributes?.[index];
      if (!attribute || attribute.namespaceURI === 'http://www.w3.org/2000/xmlns/') continue;
      const copy = made(attribute);
      copy.parentNode = to;
      to.attributes.push(copy);
    }
  }
}

/** Whether something is a document of SaxonJS's or ours, and not a list of nodes. */
export function isNode(value: unknown): value is SaxonNode | SaxonDocument {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}
