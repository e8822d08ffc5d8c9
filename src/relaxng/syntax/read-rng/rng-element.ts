import type { SchemaAttribute, SchemaElement, SchemaNode } from '../schema-element.ts';
import type { Place, SchemaFile } from '../schema-file.ts';
import type { RngNamespaces } from './rng-namespaces.ts';

/** An element of a schema in the XML syntax; its place is an object only for who asks. */
export class RngElement implements SchemaElement {
  readonly kind = 'element';
  readonly namespace: string;
  readonly localName: string;
  readonly name: string;
  readonly attributes: readonly SchemaAttribute[];
  readonly children: readonly SchemaNode[];
  readonly parent: RngElement | null;
  readonly namespaces: RngNamespaces;
  readonly #file: SchemaFile;
  readonly #tag: number;

  /** @param tag offset of the start tag's `<` */
  constructor(
    namespace: string,
    localName: string,
    name: string,
    attributes: readonly SchemaAttribute[],
    children: readonly SchemaNode[],
    parent: RngElement | null,
    namespaces: RngNamespaces,
    file: SchemaFile,
    tag: number,
  ) {
    this.namespace = namespace;
    this.localName = localName;
    this.name = name;
    this.attributes = attributes;
    this.children = children;
    this.parent = parent;
    this.namespaces = namespaces;
    this.#file = file;
    this.#tag = tag;
  }

  get place(): Place {
    const start = this.#tag + 1;
    return { file: this.#file, start, end: start + this.name.length };
  }
}
