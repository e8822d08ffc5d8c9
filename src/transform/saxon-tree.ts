import type { XmlDocument, XmlElement, XmlNode } from '../edition/xml-tree.ts';
import type { Saxon, SaxonDocument, SaxonNode } from '../engines/saxon-js.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** An attribute that a tree is given for the stylesheets beside those of its source. */
export interface AddedAttribute {
  readonly namespace: string;
  /** With its prefix, which the root declares. */
  readonly name: string;
  readonly value: string;
}

/**
 * A tree of ours as a document of SaxonJS's DOM, node for node as SaxonJS's own parser makes it.
 * Depth is no danger: elements are kept on a stack.
 *
 * @param added what to add to an element, asked once for each
 */
export function saxonTree(
  saxon: Saxon,
  document: Pick<XmlDocument, 'children'>,
  added?: (element: XmlElement) => AddedAttribute | undefined,
): SaxonDocument {
  const result = saxon.createDocument();
  const stack: { nodes: readonly XmlNode[]; next: number; parent: SaxonNode }[] = [
    { nodes: document.children, next: 0, parent: result },
  ];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (node === undefined) {
      stack.pop();
    } else if (node.kind === 'element') {
      const element = saxonElement(result, node, added?.(node));
      frame.parent.appendChild(element);
      if (node.children.length > 0) stack.push({ nodes: node.children, next: 0, parent: element });
    } else {
      frame.parent.appendChild(saxonLeaf(result, node));
    }
  }
  return result;
}

function saxonElement(
  document: SaxonDocument,
  element: XmlElement,
  added: AddedAttribute | undefined,
): SaxonNode {
  const result = document.createElementNS(element.namespace, element.name);
  const set = (namespace: string, name: string, value: string) => {
    const attribute = document.createAttributeNS(namespace, name);
    attribute.value = value;
    attribute.nodeValue = value;
    result.setAttributeNode(attribute);
  };
  for (const [prefix, iri] of Object.entries(element.declarations)) {
    set(xmlnsNamespace, prefix === '' ? 'xmlns' : `xmlns:${prefix}`, iri);
  }
  for (const { namespace, name, value } of element.attributes) {
    // White space around an id is no part of it (xml:id 1.0, section 4).
    set(namespace, name, name === 'xml:id' ? value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : value);
  }
  if (added) {
    const [prefix] = added.name.split(':');
    set(xmlnsNamespace, `xmlns:${prefix}`, added.namespace);
    set(added.namespace, added.name, added.value);
  }
  return result;
}

function saxonLeaf(document: SaxonDocument, node: Exclude<XmlNode, XmlElement>): SaxonNode {
  if (node.kind === 'text') return document.createTextNode(node.value);
  if (node.kind === 'comment') return document.createComment(node.value);
  return document.createProcessingInstruction(node.target, node.value);
}
