import type { XmlElement } from './xml-tree.ts';

/**
 * Where words of an element stand in the published plain text of its document, as Web Annotations say it (W3C Web
 * Annotation Data Model, sections 4.2.4 and 4.2.5). Positions count Unicode code points of the whole file, line ends
 * included, from 0; the end is exclusive.
 */
export interface TextPosition {
  readonly element: XmlElement;
  readonly start: number;
  readonly end: number;
  /** The very substring from start to end. */
  readonly exact: string;
  /** At most twelve code points before it, whole words where there is one. */
  readonly prefix: string;
  /** At most twelve code points after it. */
  readonly suffix: string;
}
