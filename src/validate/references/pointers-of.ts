import type { Span } from '../../diagnostics/span.ts';
import { descendants } from '../../edition/descendants.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlAttribute, XmlElement } from '../../edition/xml-tree.ts';
import { tokenSpan, tokensOf } from '../token-span.ts';
import { pointerAttributes } from './pointer-attributes.ts';

/** One pointer of a document, a value of an attribute that may have several. */
export interface Pointer {
  readonly document: SourceDocument;
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  readonly value: string;
  /** Where this one value stands; found when it is asked for. */
  readonly span: () => Span;
}

/** Every pointer of a document's TEI elements, in order. */
export function* pointersOf(document: SourceDocument): Generator<Pointer> {
  for (const element of descendants(document.tree.root)) {
    if (element.namespace !== teiNamespace) continue;
    for (const attribute of element.attributes) {
      if (attribute.namespace !== '' || !pointerAttributes.has(attribute.localName)) continue;
      for (const [index, value] of tokensOf(attribute.value).entries()) {
        const span = () => tokenSpan(document.source, element, attribute, index);
        yield { document, element, attribute, value, span };
      }
    }
  }
}
