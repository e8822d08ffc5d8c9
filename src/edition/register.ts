import type { SourceDocument } from './source-document.ts';
import type { XmlElement } from './xml-tree.ts';

/** What an entry of a register speaks of. A repository is an organisation that holds archival material. */
export const entryKinds = ['person', 'org', 'place', 'repo'] as const;

export type EntryKind = (typeof entryKinds)[number];

/** One `person`, `org` or `place` of a register. */
export interface Entry {
  readonly kind: EntryKind;
  /** `xml:id`, unique in the edition. */
  readonly id: string;
  /** The name to show: the first `persName`, `orgName` or `placeName` that is no variant, white space normalised. */
  readonly label: string;
  /** All its names, the label first, without duplicates. */
  readonly names: readonly string[];
  readonly element: XmlElement;
  readonly register: Register;
}

/** A TEI file that describes the persons, organisations, places or repositories of the edition. */
export interface Register {
  readonly document: SourceDocument;
  readonly kind: EntryKind;
  /** In the order of the file. */
  readonly entries: readonly Entry[];
}
