import { attribute } from '../../edition/attribute.ts';
import { childElements } from '../../edition/child-elements.ts';
import { elementsNamed } from '../../edition/document-elements.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import { teiDescendants } from '../../edition/tei-descendants.ts';
import { textContent } from '../../edition/text-content.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { readLeaf } from '../../signature/leaf.ts';
import { type LeafRange, readLeaves, splitSignature } from '../../signature/leaf-range.ts';

/** Where a document is kept, as one `msIdentifier` (TEI P5, section 11.4) and what belongs to it say it. */
export interface Manuscript {
  readonly document: SourceDocument;
  readonly identifier: XmlElement;
  /** The `locus` elements of the description that it identifies. */
  readonly loci: readonly XmlElement[];
}

/** The manuscripts that a document describes, in order. */
export function manuscriptsOf(document: SourceDocument): Manuscript[] {
  return elementsNamed(document.tree, 'msIdentifier').map((identifier) => ({
    document,
    identifier,
    loci: identifier.parent ? teiDescendants(identifier.parent, 'locus') : [],
  }));
}

/** The leaves that the attributes of a `locus` give; undefined where they are none, or cannot be read. */
export function rangeOf(locus: XmlElement): LeafRange | undefined {
  const from = attribute(locus, 'from');
  const to = attribute(locus, 'to') ?? from;
  const first = from === undefined ? undefined : readLeaf(from);
  const last = to === undefined ? undefined : readLeaf(to);
  return first && last && { from: first, to: last };
}

/** The printed signatures of an `msIdentifier`, as they stand. */
export function signaturesOf(identifier: XmlElement): XmlElement[] {
  return childElements(identifier, 'idno');
}

/** All leaves that a manuscript takes up: of its `locus` elements, else those at the end of its signature. */
export function leavesOf({ identifier, loci }: Manuscript): LeafRange[] {
  const located = loci.flatMap((locus) => rangeOf(locus) ?? readLeaves(wordsOf(locus)) ?? []);
  return located.length > 0
    ? located
    : signaturesOf(identifier).flatMap((idno) => splitSignature(wordsOf(idno)).leaves);
}

/** The words of an element, white space normalised. */
export function wordsOf(element: XmlElement): string {
  return normalizeSpace(textContent(element));
}
