import type { XmlDocument, XmlElement, XmlNode } from '../edition/xml-tree.ts';
import type { Saxon, SaxonDocument, SaxonNode } from '../engines/saxon-js.ts';
import { opisNamespace } from './opis-namespace.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** Gives an element of a tree for the stylesheets an attribute of opis's own, beside those of its source. */
export type AddAttribute = (localName: string, value: string) => void;

/** Is asked once for each element, in document order, when it is made; its children are not there yet. */
export type Annotate = (element: XmlElement, add: AddAttribute, node: SaxonNode) => void;

/**
 * A tree of ours as a document of SaxonJS's DOM, node for node as SaxonJS's own parser makes it.
 * Depth is no danger: elements are kept on a stack.
 */
export function saxonTree(
  saxon: Saxon,
  document: Pick<XmlDocument, 'children'>,
  annotate?: Annotate,
): SaxonDocument {
  const result = saxon.createDocument();
  let current: SaxonNode = result;
  const add: AddAttribute = (localName, value) =>
    setAttribute(result, current, opisNamespace, `opis:${localName}`, value);
  const stack: { nodes: readonly XmlNode[]; next: number; parent: SaxonNode }[] = [
    { nodes: document.children, next: 0, parent: result },
  ];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (node === undefined) {
      stack.pop();
    } else if (node.kind === 'element') {
      const element = saxonElement(result, node);
      if (annotate) {
        if (node.parent === null && node.declarations.opis === undefined) {
          setAttribute(result, element, xmlnsNamespace, 'xmlns:opis', opisNamespace);
        }
        current = element;
        annotate(node, add, element);
      }
      frame.parent.appendChild(element);
      if (node.children.length > 0) stack.push({ nodes: node.children, next: 0, parent: element });
    } else {
      frame.parent.appendChild(saxonLeaf(result, node));
    }
  }
  return result;
}

function saxonElement(document: SaxonDocument, element: XmlElement): SaxonNode {
  const result = document.createElementNS(element.namespace, element.name);
  for (const prefix in element.declarations) {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
    setAttribute(document, result, xmlnsNamespace, name, element.declarations[prefix] as string);
  }
  for (const { namespace, name, value } of element.attributes) {
    // White space around an id is no part of it (xml:id 1.0, section 4).
    const known = name === 'xml:id' ? value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : value;
    setAttribute(document, result, namespace, name, known);
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

function saxonLeaf(document: SaxonDocument, node: Exclude<XmlNode, XmlElement>): SaxonNode {
  if (node.kind === 'text') return document.createTextNode(node.value);
  if (node.kind === 'comment') return document.createComment(node.value);
  return document.createProcessingInstruction(node.target, node.value);
}
