/**
 * The tree of an XML document as rules are run on it: namespaces resolved, entities expanded, text and CDATA joined.
 * Offsets are UTF-16 code units into the text of the file. The trees of `edition/` are of this shape.
 */
export interface DocumentTree {
  /** Comments, processing instructions and the root, in order. */
  readonly children: readonly DocumentNode[];
}

export type DocumentNode = DocumentElement | DocumentLeaf;

export interface DocumentElement {
  readonly kind: 'element';
  /** As written, with its prefix. */
  readonly name: string;
  readonly localName: string;
  /** '' for none. */
  readonly namespace: string;
  /** In the order of the start tag, namespace declarations left out. */
  readonly attributes: readonly DocumentAttribute[];
  /** Namespace declarations made on this very element: prefix ('' for the default) to IRI. */
  readonly declarations: Readonly<Record<string, string>>;
  readonly children: readonly DocumentNode[];
  readonly parent: DocumentElement | null;
  /** Offset of the `<` of the start tag. */
  readonly start: number;
  /** Offset after the `>` of the start tag. */
  readonly startTagEnd: number;
}

export interface DocumentAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly localName: string;
  /** '' for none. */
  readonly namespace: string;
  readonly value: string;
}

export interface DocumentLeaf {
  readonly kind: 'text' | 'comment' | 'processing-instruction';
  readonly value: string;
  readonly parent: DocumentElement | null;
  /** Of processing instructions only. */
  readonly target?: string;
  readonly start: number;
  readonly end: number;
}
