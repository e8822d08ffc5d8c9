import { elementsHaving } from '../edition/document-elements.ts';
import type { Mention } from '../edition/mention.ts';
import type { SourceDocument } from '../edition/source-document.ts';
import { xmlId } from '../edition/xml-id.ts';
import type { XmlElement } from '../edition/xml-tree.ts';
import { isInText } from './linked-data/text-mentions.ts';
import { datingAttributes, isDated } from './source-tree.ts';

/**
 * The fragments of a page at which entries are mentioned and at which dates of the text stand: the `xml:id` of the element,
 * else `m-` and a number, for dates `m-date-` and theirs. Dates in notes have none, nor have those without a value.
 */
export function pageAnchors(
  document: SourceDocument,
  mentions: readonly Mention[],
): ReadonlyMap<XmlElement, string> {
  const found = new Map<XmlElement, string>();
  for (const element of elementsHaving(document.tree, datingAttributes)) {
    if (isDated(element) && isInText(element))
      found.set(element, xmlId(element) ?? `m-date-${found.size + 1}`);
  }
  for (const { element, anchor } of mentions) found.set(element, anchor);
  return found;
}
