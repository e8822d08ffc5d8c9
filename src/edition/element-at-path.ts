import type { XmlDocument, XmlElement } from './xml-tree.ts';

/**
 * The element that a path written by `fn:path` or `pathOf` leads to; of a path to an attribute or a text,
 * the element it stands in. Undefined where the path leads nowhere.
 */
export function elementAtPath(document: XmlDocument, path: string): XmlElement | undefined {
  let current: XmlElement | undefined;
  for (const [, namespace, localName, ordinal] of path.matchAll(/\/Q\{([^}]*)\}([^/[@]+)\[(\d+)\]/g)) {
    const candidates: readonly unknown[] = current === undefined ? [document.root] : current.children;
    let count = Number(ordinal);
    current = candidates.find((child): child is XmlElement => {
      const element = child as XmlElement;
      if (element.kind !== 'element' || element.localName !== localName) return false;
      return element.namespace === namespace && --count === 0;
    });
    if (current === undefined) return undefined;
  }
  return current;
}
