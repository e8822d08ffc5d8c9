import type { ScannedAttribute } from './scanned-attribute.ts';

/** Where a text ends, as one who types at its end would say. Offsets are UTF-16 code units. */
export type Ending =
  /** Between two tags; the last piece of text, perhaps empty, begins at `start`. */
  | { readonly kind: 'content'; readonly start: number }
  /** In the name, perhaps empty, of a start tag: after `<`. */
  | { readonly kind: 'element-name'; readonly start: number }
  /** In the name, perhaps empty, of an end tag: after `</`. */
  | { readonly kind: 'end-tag-name'; readonly start: number }
  /** In a start tag, in the name, perhaps empty, of an attribute. */
  | { readonly kind: 'attribute-name'; readonly start: number; readonly tag: UnfinishedTag }
  | ValueEnding
  /** Where nothing of a schema can come: in a comment, a CDATA section, a processing instruction, after `<!` … */
  | { readonly kind: 'elsewhere' };

/** In the value of an attribute, or before it. */
export interface ValueEnding {
  readonly kind: 'attribute-value';
  /** Of what has been typed of the value, without the quotation mark. */
  readonly start: number;
  readonly tag: UnfinishedTag;
  readonly attribute: string;
  /** The quotation mark that has been typed; '' for none. */
  readonly quote: string;
}

/** A start tag in which a text ends. */
export interface UnfinishedTag {
  readonly name: string;
  /** Offset of its `<`. */
  readonly start: number;
  /** The offset after its name. */
  readonly nameEnd: number;
  /** Those before the place where the text ends. */
  readonly attributes: readonly ScannedAttribute[];
}
