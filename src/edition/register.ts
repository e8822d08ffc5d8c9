import type { PlacedElement } from './placed-element.ts';
import type { SourceDocument } from './source-document.ts';
import type { XmlElement } from './xml-tree.ts';

/** What an entry of a register speaks of. A repository is an organisation that holds archival material. */
export const entryKinds = ['person', 'org', 'place', 'repo', 'work', 'event'] as const;

export type EntryKind = (typeof entryKinds)[number];

/**
 * Kinds whose entries must differ in their ids: they are one entry under one id, and their pages share a folder of the
 * site, which bears this name.
 */
export const entrySpaces: Readonly<Record<EntryKind, string>> = {
  person: 'person',
  org: 'org',
  repo: 'org',
  place: 'place',
  work: 'work',
  event: 'event',
};

/** One `person`, `personGrp`, `org`, `place` or `event` of a register, or one `bibl` of a `listBibl`. */
export interface Entry {
  readonly kind: EntryKind;
  /** `xml:id`, unique in the edition. */
  readonly id: string;
  /** The name to show: the first `persName`, `orgName`, `placeName` … that is no variant, white space normalised. */
  readonly label: string;
  /** All its names, the label first, without duplicates. */
  readonly names: readonly string[];
  readonly element: XmlElement;
  /** The file that the element stands in. */
  readonly document: SourceDocument;
  readonly register: EntryList;
  /** The same entry again, under its id, in the documents that carry copies of it; absent: none. */
  readonly copies?: readonly PlacedElement[];
}

/** Entries of one kind that have a page together. */
export interface EntryList {
  /** Its address in the site stands on it; unique in the edition. */
  readonly id: string;
  readonly kind: EntryKind;
  /** In the order of the file; those out of several documents by name. */
  readonly entries: readonly Entry[];
  /** The register file; absent where the entries come out of the documents themselves. */
  readonly document?: SourceDocument;
}

/** A TEI file that describes the persons, organisations, places, repositories, works or events of the edition. */
export interface Register extends EntryList {
  readonly document: SourceDocument;
}
