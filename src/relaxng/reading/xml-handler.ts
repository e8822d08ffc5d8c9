/**
 * What stands in a well-formed XML text, told in order. Offsets are UTF-16 code units into the text of the file.
 * A handler that returns `false` from `startTag` cannot go on: reading stops.
 */
export interface XmlHandler {
  /**
   * A start tag, or an empty-element tag, after which no `endTag` is told. `name` is as written, with its prefix.
   * `attributes` is one object, used again for every tag: whoever wants to keep something copies it.
   */
  startTag(name: string, attributes: AttributeList, start: number, end: number, empty: boolean): boolean;
  endTag(start: number, end: number): void;
  /**
   * Character data within the root element: `value.slice(from, to)`, which stands at `start` to `end` of the file. A
   * CDATA section, or a reference, may come as a piece of its own; so may a long text in several.
   */
  text(value: string, from: number, to: number, start: number, end: number): void;
  /** A comment or a processing instruction within the root element, where the reader has more to say of it than this. */
  other?(): void;
}

/** The attributes of one start tag in the order of the text, namespace declarations among them, values normalised. */
export interface AttributeList {
  count: number;
  /** As written, with their prefixes. */
  readonly names: string[];
  readonly values: string[];
}
