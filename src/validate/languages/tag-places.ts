import { elementsHaving } from '../../edition/document-elements.ts';
import { teiNamespace, xmlNamespace } from '../../edition/namespaces.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlAttribute, XmlElement } from '../../edition/xml-tree.ts';
import { tokensOf } from '../token-span.ts';

/** A language tag in a document. */
export interface TagPlace {
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  readonly tag: string;
  /** Which of the attribute's values, from 0. */
  readonly index: number;
}

/** Attributes of TEI that hold language tags, beside `xml:lang`, with the element that has them. */
const holding: Readonly<Record<string, readonly string[]>> = {
  language: ['ident'],
  textLang: ['mainLang', 'otherLangs'],
};

/** Every language tag of a document, in order. */
export function tagPlaces(document: SourceDocument): TagPlace[] {
  const places: TagPlace[] = [];
  for (const element of elementsHaving(document.tree, ['lang', 'ident', 'mainLang', 'otherLangs'])) {
    for (const attribute of element.attributes) {
      if (!holdsTags(element, attribute)) continue;
      // An empty `xml:lang` says that the language is not known (XML 1.0, section 2.12).
      for (const [index, tag] of tokensOf(attribute.value).entries())
        places.push({ element, attribute, tag, index });
    }
  }
  return places;
}

function holdsTags(element: XmlElement, { localName, namespace }: XmlAttribute): boolean {
  if (namespace === xmlNamespace) return localName === 'lang';
  if (namespace !== '' || element.namespace !== teiNamespace) return false;
  return (
    Object.hasOwn(holding, element.localName) && (holding[element.localName]?.includes(localName) ?? false)
  );
}
