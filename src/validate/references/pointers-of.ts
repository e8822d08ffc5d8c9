import type { Span } from '../../diagnostics/span.ts';
import { descendants } from '../../edition/descendants.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlAttribute, XmlElement } from '../../edition/xml-tree.ts';
import { tokenSpan, tokensOf } from '../token-span.ts';
import { holdsPointers } from './pointer-attributes.ts';

/** One pointer of a document, a value of an attribute that may have several. */
export interface Pointer {
  readonly document: SourceDocument;
  readonly element: XmlElement;
  readonly attribute: XmlAttribute;
  readonly value: string;
  /** Which of the attribute's values, from 0. */
  readonly index: number;
}

/** Every pointer of a document's TEI elements, in order, and every `@key`, which names a thing without pointing. */
export function* pointersOf(document: SourceDocument): Generator<Pointer> {
  for (const element of descendants(document.tree.root)) {
    if (element.namespace !== teiNamespace) continue;
    for (const attribute of element.attributes) {
      const { namespace, localName, value } = attribute;
      if (namespace !== '') continue;
      if (localName === 'key') {
        if (value !== '') yield { document, element, attribute, value: value.trim(), index: 0 };
        continue;
      }
      if (!holdsPointers(localName, element.localName)) continue;
      if (!/[ \t\r\n]/.test(value)) {
        if (value !== '') yield { document, element, attribute, value, index: 0 };
        continue;
      }
      for (const [index, token] of tokensOf(value).entries()) {
        yield { document, element, attribute, value: token, index };
      }
    }
  }
}

/** Where a pointer stands: the one value of its attribute. */
export function spanOf({ document, element, attribute, index }: Pointer): Span {
  return tokenSpan(document.source, element, attribute, index);
}
