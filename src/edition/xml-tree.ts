/**
 * The tree of one XML file as it was read: namespaces resolved, entities expanded, white space untouched,
 * every node with its place in the file. Offsets are UTF-16 code units into the text of the file as it
 * stands on disk (after decoding, without a byte order mark), so that `SourceText` can turn them into
 * lines and columns. Nodes that came out of an entity have the offsets of the reference to it.
 */
export interface XmlDocument {
  readonly kind: 'document';
  readonly root: XmlElement;
  /** Comments, processing instructions and the root, in order. */
  readonly children: readonly XmlNode[];
  /** The names of the entities that the document type declares as unparsed (`NDATA`); absent where there are none. */
  readonly unparsedEntities?: ReadonlySet<string>;
}

export type XmlNode = XmlElement | XmlText | XmlComment | XmlProcessingInstruction;

export interface XmlElement {
  readonly kind: 'element';
  /** As written, with its prefix. */
  readonly name: string;
  readonly localName: string;
  /** '' for none. */
  readonly namespace: string;
  /** '' for none. */
  readonly prefix: string;
  /** In the order of the start tag, namespace declarations left out. */
  readonly attributes: readonly XmlAttribute[];
  /** Namespace declarations made on this very element: prefix ('' for the default) to IRI. */
  readonly declarations: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
  /** Offset of the `<` of the start tag. */
  readonly start: number;
  /** Offset after the `>` of the start tag. */
  readonly startTagEnd: number;
  /** Offset after the `>` of the end tag; equals `startTagEnd` for an empty-element tag. */
  readonly end: number;
}

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly localName: string;
  /** '' for none. */
  readonly namespace: string;
  /** Normalised as XML 1.0 section 3.3.3 says for CDATA. */
  readonly value: string;
}

export interface XmlText {
  readonly kind: 'text';
  readonly value: string;
  readonly parent: XmlElement;
  readonly start: number;
  readonly end: number;
}

export interface XmlComment {
  readonly kind: 'comment';
  readonly value: string;
  readonly parent: XmlElement | null;
  readonly start: number;
  readonly end: number;
}

export interface XmlProcessingInstruction {
  readonly kind: 'processing-instruction';
  readonly target: string;
  readonly value: string;
  readonly parent: XmlElement | null;
  readonly start: number;
  readonly end: number;
}
