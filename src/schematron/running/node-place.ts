import type { SourceText } from '../../diagnostics/source-text.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { SaxonNode } from '../../engines/saxon-js.ts';
import { attributePlace } from '../places/attribute-place.ts';
import { elementPlace } from '../places/element-place.ts';
import type { DocumentNode } from '../reading/document-tree.ts';
import type { OriginNode } from './indexed-document.ts';
import { pathTo } from './path-to.ts';

/** The place and the XPath of a node: an element's name in its start tag, an attribute whole, a text without the space around it. */
export interface NodePlace {
  readonly span?: Span;
  readonly path?: string;
}

/** Where a node stands in the text; nothing of the root of a tree, nor of a node that a rule has taken from elsewhere. */
export function nodePlace(source: SourceText, node: SaxonNode): NodePlace {
  if (node.nodeType === 2) return attributeNodePlace(source, node);
  const origin = (node as OriginNode).origin;
  if (origin === undefined) return node.nodeType === 9 ? { path: '/' } : {};
  return { span: spanOf(source, origin), path: pathTo(origin) };
}

function attributeNodePlace(source: SourceText, node: SaxonNode): NodePlace {
  const element = (node.parent as OriginNode | undefined)?.origin;
  if (element?.kind !== 'element') return {};
  const attribute = element.attributes.find(
    ({ localName, namespace }) => localName === node.localName && namespace === (node.namespaceURI ?? ''),
  );
  if (attribute === undefined) return { span: spanOf(source, element), path: pathTo(element) };
  const range = attributePlace(source.text, element, attribute.name)?.whole;
  return {
    span: range === undefined ? spanOf(source, element) : source.span(range.start, range.end),
    path: `${pathTo(element)}/@${attribute.name}`,
  };
}

function spanOf(source: SourceText, node: DocumentNode): Span {
  if (node.kind === 'element') {
    const { start, end } = elementPlace(source.text, node);
    return source.span(start, end);
  }
  if (node.kind !== 'text') return source.span(node.start, node.end);
  const written = source.text.slice(node.start, node.end);
  const inner = written.trim();
  if (inner === '') return source.span(node.start, node.end);
  const start = node.start + written.indexOf(inner);
  return source.span(start, start + inner.length);
}
