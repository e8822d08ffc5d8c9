import type { SourceDocument } from './source-document.ts';
import type { XmlElement } from './xml-tree.ts';

/** A place in a document's text or header that points to a register entry. */
export interface Mention {
  readonly document: SourceDocument;
  readonly element: XmlElement;
  /** The pointer as written, one value of it: `person:stalin`. */
  readonly pointer: string;
  /** The `xml:id` it resolves to. */
  readonly target: string;
  /** Where the mention can be visited on the document's page. */
  readonly anchor: string;
}
