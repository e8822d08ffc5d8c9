import type { XmlDocument, XmlElement } from '../../edition/xml-tree.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import type { Words } from '../../graph/part.ts';

/** The value of an attribute by its name as written (`ref`, `xml:lang`, `opis:ref`); undefined where there is none or it is blank. */
export function attributeOf(node: SaxonNode, name: string): string | undefined {
  const length = node.attributes?.length ?? 0;
  for (let index = 0; index < length; index++) {
    const attribute = node.attributes?.[index];
    if (attribute?.nodeName === name) return attribute.nodeValue?.trim() || undefined;
  }
  return undefined;
}

/** The words of an element in the language that it is in: notes left out, of alternatives what editors settled on. */
export function wordsOf(node: SaxonNode): Words | undefined {
  const value = inReadingOrder(node) ?? textOf(node);
  if (value === '') return undefined;
  const language = languageOf(node);
  return language === undefined ? { value } : { value, language };
}

/** A personal name that is written with its surname first and nothing but its parts, as it is spoken. */
function inReadingOrder(node: SaxonNode): string | undefined {
  if (node.localName !== 'persName') return undefined;
  const parts: SaxonNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 1) parts.push(child);
    else if (child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '') return undefined;
  }
  const [first, second] = parts;
  if (parts.length !== 2 || first?.localName !== 'surname' || second?.localName !== 'forename')
    return undefined;
  return `${textOf(second)} ${textOf(first)}`.trim();
}

/** The text of an element, white space normalised. */
export function textOf(node: SaxonNode): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** What an editor's hand put beside the words, and what another child of the same `choice` stands for. */
const passedOver = new Set(['note', 'sic', 'orig', 'abbr', 'del', 'fw']);
const alternatives = new Set(['sic', 'orig', 'abbr']);

function collect(node: SaxonNode, parts: string[]): void {
  for (let child: SaxonNode | null = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
    else if (child.nodeType === 1) {
      const name = child.localName ?? '';
      if (passedOver.has(name) && (!alternatives.has(name) || node.localName === 'choice')) continue;
      collect(child, parts);
    }
  }
}

const languageTag = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;

/** The BCP 47 tag that is in force at an element; undefined where none is, or it is no tag. */
export function languageOf(node: SaxonNode): string | undefined {
  for (let current: SaxonNode | null | undefined = node; current; current = current.parentNode) {
    const tag = attributeOf(current, 'xml:lang');
    if (tag !== undefined) return languageTag.test(tag) ? tag : undefined;
  }
  return undefined;
}

/** The element of the source that a node was made of: the trees are node for node the same. */
export function sourceElement(node: SaxonNode, tree: XmlDocument): XmlElement | undefined {
  const steps: number[] = [];
  for (let current: SaxonNode | null | undefined = node; current?.parentNode; current = current.parentNode) {
    let index = 0;
    let child: SaxonNode | null = current.parentNode.firstChild;
    for (; child !== null && child !== current; child = child.nextSibling) if (child.nodeType === 1) index++;
    steps.unshift(index);
  }
  let element: XmlElement | undefined = tree.root;
  for (const index of steps.slice(1)) {
    element = element?.children.filter((child): child is XmlElement => child.kind === 'element')[index];
  }
  return element;
}
