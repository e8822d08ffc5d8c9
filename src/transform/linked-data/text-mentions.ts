import type { Mention } from '../../edition/mention.ts';
import { entryLists } from '../../edition/mentions-of.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import type { Iri } from '../../graph/triple.ts';
import { entryPath } from '../pages/site-paths.ts';
import { thingOf } from './pointed-things.ts';

/** The mentions in the text itself: what stands in the header or in a note, others than the text's author may have said. */
export function textMentions(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ element }) => isInText(element));
}

/** The things that mentions name, each once, in the order of the text. */
export function mentionedThings(mentions: readonly Mention[]): Iri[] {
  return [...new Set(mentions.map(({ entry }) => thingOf(entryPath(entry))))];
}

/** Whether an element stands in the text of a document, and neither in a note nor in the registers that its `back` carries. */
export function isInText(element: XmlElement): boolean {
  for (let current: XmlElement | null = element; current !== null; current = current.parent) {
    if (current.namespace !== teiNamespace) continue;
    if (current.localName === 'note' || current.localName === 'teiHeader') return false;
    if (entryLists.has(current.localName) && current.parent?.localName === 'back') return false;
    if (current.localName === 'text') return true;
  }
  return false;
}
