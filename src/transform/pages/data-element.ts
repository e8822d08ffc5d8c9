import { teiNamespace, xmlNamespace } from '../../edition/namespaces.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../../edition/xml-tree.ts';
import { opisNamespace } from '../opis-namespace.ts';

type Child = XmlElement | string | undefined;

/** Attributes; those without a value are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * An element of the data that pages are made from, in the private namespace: `opis:document href="…"`.
 * Elements of TEI may stand in it as they are. It has no place in a file.
 */
export function dataElement(
  localName: string,
  attributes: Attributes,
  children: readonly Child[] = [],
): XmlElement {
  return element({ name: `opis:${localName}`, localName, namespace: opisNamespace }, attributes, children);
}

/** An element of TEI made from what the catalogue says, so that the templates for TEI show it. */
export function teiElement(
  localName: string,
  attributes: Attributes,
  children: readonly Child[] = [],
): XmlElement {
  return element({ name: localName, localName, namespace: teiNamespace }, attributes, children);
}

/** The document of which an element is the root. */
export function dataDocument(root: XmlElement): XmlDocument {
  return { kind: 'document', root, children: [root] };
}

function namedAttribute(name: string, value: string): XmlAttribute {
  return name.startsWith('xml:')
    ? { name, localName: name.slice('xml:'.length), namespace: xmlNamespace, value }
    : { name, localName: name, namespace: '', value };
}

function element(
  name: { readonly name: string; readonly localName: string; readonly namespace: string },
  attributes: Attributes,
  children: readonly Child[],
): XmlElement {
  const nodes: XmlNode[] = [];
  const prefix = name.name.includes(':') ? 'opis' : '';
  const result: XmlElement = {
    kind: 'element',
    ...name,
    prefix,
    attributes: Object.entries(attributes).flatMap(([key, value]): XmlAttribute[] =>
      value === undefined ? [] : [namedAttribute(key, value)],
    ),
    declarations: { [prefix]: name.namespace },
    children: nodes,
    parent: null,
    start: 0,
    startTagEnd: 0,
    end: 0,
  };
  for (const child of children) {
    if (child === undefined) continue;
    nodes.push(
      typeof child === 'string' ? { kind: 'text', value: child, parent: result, start: 0, end: 0 } : child,
    );
  }
  return result;
}
