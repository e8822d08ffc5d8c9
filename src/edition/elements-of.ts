import { teiNamespace } from './namespaces.ts';
import type { XmlDocument, XmlElement } from './xml-tree.ts';

interface Elements {
  readonly all: readonly XmlElement[];
  /** Those of TEI by their names. */
  readonly named: ReadonlyMap<string, readonly XmlElement[]>;
}

const known = new WeakMap<XmlDocument, Elements>();

/** Every element of a document, in order. Walked once a document, however many ask. */
export function elementsOf(document: XmlDocument): readonly XmlElement[] {
  return walked(document).all;
}

/** The elements of a document that have this name in TEI's namespace, in order. */
export function elementsNamed(document: XmlDocument, localName: string): readonly XmlElement[] {
  return walked(document).named.get(localName) ?? [];
}

function walked(document: XmlDocument): Elements {
  let elements = known.get(document);
  if (elements === undefined) {
    const all: XmlElement[] = [];
    const named = new Map<string, XmlElement[]>();
    const stack: XmlElement[] = [document.root];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      all.push(next);
      if (next.namespace === teiNamespace) {
        const same = named.get(next.localName);
        if (same) same.push(next);
        else named.set(next.localName, [next]);
      }
      for (let index = next.children.length - 1; index >= 0; index--) {
        const child = next.children[index];
        if (child?.kind === 'element') stack.push(child);
      }
    }
    elements = { all, named };
    known.set(document, elements);
  }
  return elements;
}
