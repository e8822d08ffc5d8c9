import { xmlNamespace } from '../../edition/namespaces.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../../edition/xml-tree.ts';
import { readXml, type SyntaxFault } from '../../engines/saxes.ts';

type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] };

/**
 * The tree of a schema's file, elements and texts with their places; comments and processing instructions
 * are left out, and an entity that is not one of XML's own five is a fault. Namespaces are resolved, but a
 * prefix that is not declared simply has none.
 */
export function schemaTree(text: string): XmlDocument | SyntaxFault {
  let root: Open | undefined;
  let current: Open | null = null;
  const fault = readXml(
    text,
    {
      declaration: () => true,
      doctype: () => {},
      comment: () => {},
      processingInstruction: () => true,
      startTag: (name, values, start, end, empty) => {
        const declarations: Record<string, string> = {};
        for (const [key, value] of Object.entries(values)) {
          if (key === 'xmlns' || key.startsWith('xmlns:')) declarations[key.slice(6)] = value;
        }
        const [prefix, localName] = split(name);
        const element: Open = {
          kind: 'element',
          name,
          prefix,
          localName,
          namespace: '',
          attributes: [],
          declarations,
          children: [],
          parent: current,
          start,
          startTagEnd: end,
          end,
        };
        element.namespace = namespaceOf(element, prefix);
        element.attributes = Object.entries(values)
          .filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:'))
          .map(([key, value]) => attributeOf(element, key, value));
        if (current) current.children.push(element);
        else root = element;
        if (!empty) current = element;
        return true;
      },
      endTag: (_start, end) => {
        if (current === null) return;
        current.end = end;
        current = current.parent as Open | null;
      },
      text: (value, start, end) => {
        current?.children.push({ kind: 'text', value, parent: current, start, end });
      },
    },
    { complete: true },
  );
  if (typeof fault === 'object') return fault;
  if (root === undefined) return { words: 'there is no root element', position: 0, construct: 0 };
  return { kind: 'document', root, children: [root] };
}

function attributeOf(element: XmlElement, name: string, value: string): XmlAttribute {
  const [prefix, localName] = split(name);
  return { name, localName, namespace: prefix === '' ? '' : namespaceOf(element, prefix), value };
}

function namespaceOf(element: XmlElement, prefix: string): string {
  if (prefix === 'xml') return xmlNamespace;
  for (let scope: XmlElement | null = element; scope !== null; scope = scope.parent) {
    const declared = scope.declarations[prefix];
    if (declared !== undefined) return declared;
  }
  return '';
}

function split(name: string): [prefix: string, localName: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
