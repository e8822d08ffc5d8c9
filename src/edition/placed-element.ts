import type { SourceDocument } from './source-document.ts';
import type { XmlElement } from './xml-tree.ts';

/** An element, and the file it stands in. */
export interface PlacedElement {
  readonly document: SourceDocument;
  readonly element: XmlElement;
}
