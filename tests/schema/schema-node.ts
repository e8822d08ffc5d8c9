import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';

/** An element of a schema's file or of a document, as little of it as the tests need. */
export interface SchemaNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (SchemaNode | string)[];
  /** Where it stands, for messages: file and line. */
  readonly place: string;
}

/** The tree of an XML file. */
export function readNodes(path: string): SchemaNode {
  return parseNodes(readFileSync(path, 'utf8'), path);
}

/** The tree of an XML text; comments and processing instructions are left out. */
export function parseNodes(text: string, path: string): SchemaNode {
  const parser = new SaxesParser({ fileName: path });
  const top: SchemaNode = { name: '', attributes: {}, children: [], place: path };
  const open = [top];
  parser.on('opentag', ({ name, attributes }) => {
    const node: SchemaNode = {
      name,
      attributes: { ...(attributes as Record<string, string>) },
      children: [],
      place: `${path}:${parser.line}`,
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (value) => {
    if (open.length > 1) open.at(-1)?.children.push(value);
  });
  parser.write(text).close();
  const [root] = top.children;
  if (typeof root !== 'object') throw new Error(`${path} has no root element.`);
  return root;
}

/** The elements among a node's children. */
export function elementsOf(node: SchemaNode): SchemaNode[] {
  return node.children.filter((child) => typeof child === 'object');
}

/** The text of a node's own, without that of its elements. */
export function ownText(node: SchemaNode): string {
  return node.children.filter((child) => typeof child === 'string').join('');
}
