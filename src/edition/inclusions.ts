import type { RelatedPlace } from '../diagnostics/diagnostic.ts';
import type { XmlElement } from './xml-tree.ts';

/** What a document includes from files of the edition (XML Inclusions 1.0), as far as the tree does not show it. */
export interface Inclusions {
  /** The files that something comes from, in the order in which they are met, the document's own left out. */
  readonly files: readonly IncludedFile[];
  /** The paths of all files that it asks for, also by way of others, whether they are there or not; relative as above. */
  readonly asked: readonly string[];
  /** The outermost elements of each piece that is included. */
  readonly tops: ReadonlyMap<XmlElement, IncludedElement>;
}

export interface IncludedFile {
  /** As diagnostics name it. */
  readonly file: string;
  /** POSIX, relative to the edition's folder. */
  readonly path: string;
}

/** Where an element that is included comes from. */
export interface IncludedElement extends IncludedFile {
  /** Whether it is the root of its file. */
  readonly isRoot: boolean;
  /** The values of `xml:base` on the elements around it in its file, the innermost first, and whether one is on the root. */
  readonly bases: readonly (readonly [value: string, onRoot: boolean])[];
  /** The `xi:include` that brings it here, in the words of a finding about it; absent for what comes out of the file around it. */
  readonly place?: RelatedPlace;
}
