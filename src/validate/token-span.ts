import type { SourceText } from '../diagnostics/source-text.ts';
import type { Span } from '../diagnostics/span.ts';
import { attributeSpan } from '../edition/attribute-span.ts';
import type { XmlAttribute, XmlElement } from '../edition/xml-tree.ts';

/** The values of an attribute that may have several, which white space separates. */
export function tokensOf(value: string): string[] {
  // Most have one.
  if (value !== '' && !/[ \t\r\n]/.test(value)) return [value];
  return value.split(/[ \t\r\n]+/).filter((token) => token !== '');
}

/** Where one of the values of an attribute stands. */
export function tokenSpan(
  source: SourceText,
  element: XmlElement,
  attribute: XmlAttribute,
  index: number,
): Span {
  const { value, valueAt } = attributeSpan(source, element, attribute.name);
  if (valueAt === undefined) return value;
  const [start] = valueAt;
  const written = source.text.slice(...valueAt);
  const tokens = [...written.matchAll(/[^ \t\r\n]+/g)];
  const match = tokens[index];
  // Where a reference to a character stands for white space the two disagree: then the whole value is shown.
  if (match === undefined || tokens.length !== tokensOf(attribute.value).length) return value;
  return source.span(start + match.index, start + match.index + match[0].length);
}
