import type { Saxon, SaxonDocument, SaxonNode } from '../../engines/saxon-js.ts';
import type { DocumentElement, DocumentLeaf, DocumentNode } from '../reading/document-tree.ts';
import type { PatternNumbers, SoughtNodes } from './sought-nodes.ts';
import type { SchematronSubject } from './subject.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** A node of SaxonJS's DOM that remembers which node of the tree it was made from. */
export type OriginNode = SaxonNode & { origin?: DocumentNode };

/** A document as rules are run on it. */
export interface IndexedDocument {
  readonly document: SaxonDocument;
  /** The nodes that each pattern is asked about, in the order of the document. */
  readonly candidates: readonly (readonly SaxonNode[])[];
}

/**
 * A tree as a document of SaxonJS's DOM and, found in the same walk, the nodes that each pattern is asked about. Depth is
 * no danger: elements are kept on a stack.
 */
export function indexDocument(
  saxon: Saxon,
  { tree, address }: Pick<SchematronSubject, 'tree' | 'address'>,
  sought: SoughtNodes,
): IndexedDocument {
  const document = saxon.createDocument(address);
  const candidates: SaxonNode[][] = Array.from({ length: sought.count }, () => []);
  const note = (numbers: PatternNumbers, node: SaxonNode): void => {
    for (const number of numbers) {
      const list = candidates[number] as SaxonNode[];
      if (list[list.length - 1] !== node) list.push(node);
    }
  };
  note(sought.document, document);
  const stack: { nodes: readonly DocumentNode[]; next: number; parent: SaxonNode }[] = [
    { nodes: tree.children, next: 0, parent: document },
  ];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const node = frame.nodes[frame.next++];
    if (node === undefined) {
      stack.pop();
      continue;
    }
    const made: OriginNode = node.kind === 'element' ? makeElement(document, node) : makeLeaf(document, node);
    made.origin = node;
    frame.parent.appendChild(made);
    if (node.kind === 'element') {
      note(sought.element(node), made);
      if (node.children.length > 0) stack.push({ nodes: node.children, next: 0, parent: made });
    } else note(sought.leaf(node.kind), made);
  }
  return { document, candidates };
}

function makeElement(document: SaxonDocument, element: DocumentElement): SaxonNode {
  const result = document.createElementNS(element.namespace, element.name);
  const set = (namespace: string, name: string, value: string) => {
    const attribute = document.createAttributeNS(namespace, name);
    attribute.value = value;
    attribute.nodeValue = value;
    result.setAttributeNode(attribute);
  };
  for (const prefix in element.declarations) {
    set(xmlnsNamespace, prefix === '' ? 'xmlns' : `xmlns:${prefix}`, element.declarations[prefix] as string);
  }
  for (const { namespace, name, value } of element.attributes) {
    // White space around an id is no part of it (xml:id 1.0, section 4).
    set(namespace, name, name === 'xml:id' ? value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : value);
  }
  return result;
}

function makeLeaf(document: SaxonDocument, { kind, value, target }: DocumentLeaf): SaxonNode {
  if (kind === 'text') return document.createTextNode(value);
  if (kind === 'comment') return document.createComment(value);
  return document.createProcessingInstruction(target ?? '', value);
}
