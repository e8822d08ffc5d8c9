import type { Span } from '../../diagnostics/span.ts';
import { attribute } from '../../edition/attribute.ts';
import { elementsHaving, elementsNamed } from '../../edition/document-elements.ts';
import { nameSpan } from '../../edition/name-span.ts';
import { teiNamespace } from '../../edition/namespaces.ts';
import { prefixDefinitions } from '../../edition/prefix-definition.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { XmlAttribute, XmlElement } from '../../edition/xml-tree.ts';
import { tokenSpan, tokensOf } from '../token-span.ts';

/** Something in a document that may be an identifier. */
export interface Carrier {
  readonly element: XmlElement;
  /** As it is written, a private prefix read as the address that it is short for. */
  readonly text: string;
  /** What it is said to be. */
  readonly types: readonly string[];
  readonly span: () => Span;
}

/** Attributes that lead to what a thing is called elsewhere. */
const carrying: ReadonlySet<string> = new Set(['ref', 'key', 'sameAs', 'corresp']);

/** Every `idno` of a document, and every `@ref`, `@key`, `@sameAs` and `@corresp` that may hold an identifier. */
export function* carriersOf(document: SourceDocument): Generator<Carrier> {
  const prefixes = new Set(prefixDefinitions(document.tree).map(({ prefix }) => prefix));
  for (const element of elementsNamed(document.tree, 'idno')) {
    const carrier = ofElement(document, element);
    if (carrier) yield carrier;
  }
  for (const element of elementsHaving(document.tree, carrying)) {
    if (element.namespace !== teiNamespace) continue;
    for (const one of element.attributes) {
      // What has no colon is an id of the edition, or of a database that is not named.
      if (one.namespace === '' && carrying.has(one.localName) && one.value.includes(':')) {
        yield* ofAttribute(document, element, one, prefixes);
      }
    }
  }
}

function ofElement(document: SourceDocument, element: XmlElement): Carrier | undefined {
  const [only] = element.children;
  if (only?.kind !== 'text' || element.children.length !== 1) return undefined;
  const text = only.value.trim();
  if (text === '') return undefined;
  const types = [attribute(element, 'type'), attribute(element, 'subtype')].filter(
    (type) => type !== undefined,
  );
  const span = () => {
    const written = document.source.text.slice(only.start, only.end);
    const before = written.indexOf(text);
    return before < 0
      ? nameSpan(document.source, element)
      : document.source.span(only.start + before, only.start + before + text.length);
  };
  return { element, text, types, span };
}

function* ofAttribute(
  document: SourceDocument,
  element: XmlElement,
  attribute: XmlAttribute,
  prefixes: ReadonlySet<string>,
): Generator<Carrier> {
  for (const [index, token] of tokensOf(attribute.value).entries()) {
    const colon = token.indexOf(':');
    const prefix = token.slice(0, colon);
    const rest = token.slice(colon + 1);
    const span = () => tokenSpan(document.source, element, attribute, index);
    if (prefixes.has(prefix)) {
      const address = prefixDefinitions(document.tree)
        .filter((definition) => definition.prefix === prefix)
        .map(({ expand }) => expand(rest))
        .find((found) => found !== undefined);
      if (address?.includes('://')) yield { element, text: address, types: [], span };
    } else if (rest.startsWith('//') || /^(doi|urn|hdl|info)$/i.test(prefix)) {
      yield { element, text: token, types: [], span };
    } else if (attribute.localName === 'key') {
      // A key may say itself what it is: `gnd:118609807`.
      yield { element, text: rest, types: [prefix], span };
    }
  }
}
