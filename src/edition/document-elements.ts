import { descendants } from './descendants.ts';
import { teiNamespace } from './namespaces.ts';
import type { XmlDocument, XmlElement } from './xml-tree.ts';

/** The elements of a document, sorted in one walk, however many rules ask for some of them. */
interface Elements {
  /** Those of TEI by their names. */
  readonly named: ReadonlyMap<string, readonly XmlElement[]>;
  /** By the local names of their attributes. */
  readonly having: ReadonlyMap<string, readonly XmlElement[]>;
  /** Whether their places are in the order of the document: those of what is included from another file are not. */
  readonly isOrdered: boolean;
}

const known = new WeakMap<XmlDocument, Elements>();

/** The elements of a document that have this name in TEI's namespace, in order. */
export function elementsNamed(document: XmlDocument, localName: string): readonly XmlElement[] {
  return walked(document).named.get(localName) ?? [];
}

/**
 * The elements of a document with an attribute of one of these local names, in whatever namespace, each once and in order.
 */
export function elementsHaving(document: XmlDocument, localNames: Iterable<string>): readonly XmlElement[] {
  const { having, isOrdered } = walked(document);
  const lists = [...localNames].flatMap((name) => having.get(name) ?? []);
  const elements = new Set(lists);
  // What came out of one entity has one place, and stays as it is.
  if (isOrdered) return [...elements].sort((a, b) => a.start - b.start);
  return [...descendants(document.root)].filter((element) => elements.has(element));
}

function walked(document: XmlDocument): Elements {
  let elements = known.get(document);
  if (elements === undefined) {
    const named = new Map<string, XmlElement[]>();
    const having = new Map<string, XmlElement[]>();
    const stack: XmlElement[] = [document.root];
    let last = 0;
    let isOrdered = true;
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (next.start < last) isOrdered = false;
      last = next.start;
      if (next.namespace === teiNamespace) add(named, next.localName, next);
      for (const { localName } of next.attributes) add(having, localName, next);
      for (let index = next.children.length - 1; index >= 0; index--) {
        const child = next.children[index];
        if (child?.kind === 'element') stack.push(child);
      }
    }
    elements = { named, having, isOrdered };
    known.set(document, elements);
  }
  return elements;
}

function add(lists: Map<string, XmlElement[]>, name: string, element: XmlElement): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [element]);
  else list.push(element);
}
