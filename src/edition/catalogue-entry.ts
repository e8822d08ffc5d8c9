/** What the header of a document says of it, as far as lists and indexes need it. Absent means: not said. */
export interface CatalogueEntry {
  /** `titleStmt/title`: the main title first, then the others, white space normalised. */
  readonly titles: readonly string[];
  /** The date of the document itself: of `correspAction type="sent"`, else of the source or its `origDate`. */
  readonly date?: CatalogueDate;
  readonly correspondents: readonly Correspondent[];
  /** `idno type="signature"` of each `msIdentifier`, as printed. */
  readonly signatures: readonly string[];
  /** `idno`s of `publicationStmt`. */
  readonly identifiers: readonly { readonly type: string; readonly value: string }[];
  /** `langUsage/language/@ident`, else the `xml:lang` of the root. */
  readonly languages: readonly string[];
  /** `profileDesc/abstract`, white space normalised. */
  readonly abstract?: string;
  /** The newest `revisionDesc/change`. */
  readonly revision?: { readonly when: string; readonly text: string };
}

/** A date with TEI's own attributes (att.datable.w3c) and its words. */
export interface CatalogueDate {
  readonly text: string;
  readonly when?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly from?: string;
  readonly to?: string;
}

/** Somebody who sent, received or was copied on a letter, as `correspDesc` says it. */
export interface Correspondent {
  readonly role: 'sender' | 'recipient' | 'copy';
  readonly name: string;
  /** The pointer as written, `person:stalin`. */
  readonly ref?: string;
}
