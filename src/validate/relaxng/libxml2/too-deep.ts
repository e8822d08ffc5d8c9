import type { SourceDocument } from '../../../edition/source-document.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';

/**
 * Levels of elements that libxml2 is given at most. It takes a level of its stack, which has 64 kB here, for
 * each level of a document, and nothing stops it at the end: it breaks off at 150 levels and more, or says
 * what is not true. Texts have twenty or thirty.
 */
export const mostLevels = 80;

/** The first element of a document that lies deeper than libxml2 can judge; undefined where none does. */
export function tooDeep({ tree }: SourceDocument): XmlElement | undefined {
  const stack: { readonly element: XmlElement; readonly level: number }[] = [
    { element: tree.root, level: 1 },
  ];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (next.level > mostLevels) return next.element;
    for (let index = next.element.children.length - 1; index >= 0; index--) {
      const child = next.element.children[index];
      if (child?.kind === 'element') stack.push({ element: child, level: next.level + 1 });
    }
  }
  return undefined;
}
