import type { Span } from '../../diagnostics/span.ts';
import { elementsHaving } from '../../edition/document-elements.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlAttribute, XmlElement } from '../../edition/xml-tree.ts';
import { tokenSpan, tokensOf } from '../token-span.ts';
import { holdsPointers, pointerNames } from './pointer-attributes.ts';

/** One pointer of a document, a value of an attribute that may have several. */
export interface Pointer {
  readonly document: SourceDocument;
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  readonly value: string;
  /** Which of the attribute's values, from 0. */
  readonly index: number;
}

const names = [...pointerNames, 'key'];

/** Every pointer of a document's TEI elements, in order, and every `@key`, which names a thing without pointing. */
export function pointersOf(document: SourceDocument): Pointer[] {
  const found: Pointer[] = [];
  for (const element of elementsHaving(document.tree, names)) {
    if (element.namespace !== teiNamespace) continue;
    for (const attribute of element.attributes) {
      const { namespace, localName, value } = attribute;
      if (namespace !== '' || value === '') continue;
      if (localName === 'key') {
        found.push({ document, element, attribute, value: value.trim(), index: 0 });
      } else if (holdsPointers(localName, element.localName)) {
        for (const [index, token] of tokensOf(value).entries()) {
          found.push({ document, element, attribute, value: token, index });
        }
      }
    }
  }
  return found;
}

/** Where a pointer stands: the one value of its attribute. */
export function spanOf({ document, element, attribute, index }: Pointer): Span {
  return tokenSpan(document.source, element, attribute, index);
}
