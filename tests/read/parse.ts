import { SourceText } from '../../src/diagnostics/source-text.ts';
import type { XmlElement, XmlNode } from '../../src/edition/xml-tree.ts';
import { type ParsedXml, parseXml } from '../../src/read/parse-xml.ts';

/** Reads a text as the file `letter.xml`. */
export function parse(text: string): ParsedXml {
  return parseXml(new SourceText(text), 'letter.xml');
}

/** Reads a text that must be well-formed, and gives its root. */
export function rootOf(text: string): XmlElement {
  const { document, diagnostics } = parse(text);
  if (document === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return document.root;
}

/** A node as short text: `a(x="1" "words" b())`, an attribute outside no namespace as `{iri}name`. */
export function outline(node: XmlNode): string {
  switch (node.kind) {
    case 'text':
      return JSON.stringify(node.value);
    case 'comment':
      return `<!--${node.value}-->`;
    case 'processing-instruction':
      return `<?${node.target} ${node.value}?>`;
    case 'element': {
      const attributes = node.attributes.map(
        ({ namespace, localName, value }) =>
          `${namespace && `{${namespace}}`}${localName}=${JSON.stringify(value)}`,
      );
      return `${node.localName}(${[...attributes, ...node.children.map(outline)].join(' ')})`;
    }
  }
}

/** What a finding points at: the text between its positions; `|` before it where it is the end of the text. */
export function pointedAt(
  text: string,
  place: { line?: number; column?: number; endLine?: number; endColumn?: number },
): string {
  const lines = text.split(/(?<=\r\n|\r(?!\n)|\n)/);
  const offset = (line = 1, column = 1) => lines.slice(0, line - 1).join('').length + column - 1;
  return text.slice(offset(place.line, place.column), offset(place.endLine, place.endColumn));
}
