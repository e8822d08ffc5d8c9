import { Schema } from 'node-schematron';
import { type Document, type Node, parseXmlDocument } from 'slimdom';

/** What node-schematron says of documents: `pattern path` of every node that an assertion of a pattern speaks of. */
export class SecondOpinion {
  readonly #schema: { validateDocument(document: Document): readonly { readonly context: unknown }[] };

  /** @param pattern a schema with one pattern */
  constructor(pattern: string) {
    // Typed as if it were a promise, which it is only with options.
    this.#schema = Schema.fromString(pattern) as never;
  }

  /** Undefined where it does not understand an expression of the schema. */
  nodes(text: string): string[] | undefined {
    try {
      return this.#schema.validateDocument(parse(text)).map(({ context }) => pathOf(context as Node));
    } catch {
      return undefined;
    }
  }
}

const parsed = new Map<string, Document>();

function parse(text: string): Document {
  const known = parsed.get(text);
  if (known) return known;
  const document = parseXmlDocument(text);
  parsed.set(text, document);
  return document;
}

function pathOf(node: Node): string {
  if (node.nodeType === 9) return '/';
  if (node.nodeType === 2) {
    const attribute = node as unknown as { ownerElement: Node; nodeName: string };
    return `${pathOf(attribute.ownerElement)}/@${attribute.nodeName}`;
  }
  const parent = node.parentNode;
  const name =
    node.nodeType === 1
      ? node.nodeName
      : node.nodeType === 3
        ? 'text()'
        : node.nodeType === 8
          ? 'comment()'
          : 'processing-instruction()';
  if (parent === null || parent.nodeType === 9) return `/${name}`;
  const same = parent.childNodes.filter((other) =>
    node.nodeType === 1 ? other.nodeName === node.nodeName : other.nodeType === node.nodeType,
  );
  return `${pathOf(parent)}/${same.length === 1 ? name : `${name}[${same.indexOf(node as never) + 1}]`}`;
}
