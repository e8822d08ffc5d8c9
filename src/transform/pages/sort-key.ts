import { teiNamespace } from '../../edition/namespaces.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import type { Entry } from '../../edition/register.ts';
import { textContent } from '../../edition/text-content.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';

/**
 * What an entry is sorted by in a list of many: the surname of its first name before the rest, where it marks one, else its label;
 * in small letters without accents, and without what comes before the first letter or digit.
 */
export function sortKey({ element, label }: Entry): string {
  const name = firstName(element);
  const surname = name && wordsOf(name, 'surname');
  const written = surname ? `${surname}, ${name ? wordsOf(name, 'forename') : ''}` : label;
  return written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
}

function firstName(element: XmlElement): XmlElement | undefined {
  return element.children.find(
    (child): child is XmlElement =>
      child.kind === 'element' && child.namespace === teiNamespace && child.localName === 'persName',
  );
}

function wordsOf(name: XmlElement, localName: string): string {
  const parts = name.children.filter(
    (child): child is XmlElement => child.kind === 'element' && child.localName === localName,
  );
  return normalizeSpace(parts.map(textContent).join(' '));
}
