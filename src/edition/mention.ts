import type { Entry } from './register.ts';
import type { SourceDocument } from './source-document.ts';
import type { XmlElement } from './xml-tree.ts';

/** A place in a document that points to a register entry. */
export interface Mention {
  readonly document: SourceDocument;
  readonly element: XmlElement;
  /** The value as written, one of `@ref`'s: `person:stalin`. */
  readonly pointer: string;
  readonly entry: Entry;
  /** The fragment under which the mention stands on the document's page; elements with several targets share one. */
  readonly anchor: string;
}
