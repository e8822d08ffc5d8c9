import type { InterchangeFormat } from './interchange-format.ts';
import type { EntryKind } from './register.ts';

/** What the documents of an edition are ordered by. */
export type DocumentOrder = 'date' | 'title' | 'n' | 'path';

/** What an edition says of itself in its configuration, as far as the pages and texts show it. */
export interface EditionSettings {
  /** The edition's title, shown on every page. */
  readonly title: string;
  /** BCP 47 tag of the language that the pages' own words are in. */
  readonly language: string;
  /** Address under which the site will stand, with a slash at its end; absent: everything is relative. */
  readonly base?: string;
  /** Columns a line of the plain text has at most; 0 for lines of any length. */
  readonly textWidth: number;
  /** Where the notes of a plain text stand: numbered below it (`end`, if absent), or nowhere. */
  readonly textNotes?: 'end' | 'none';
  /** Is a diplomatic text published beside each reading text? */
  readonly diplomaticText?: boolean;
  /** How the index is divided; absent: by year, where there are more than a few documents. */
  readonly group?: 'year' | 'folder' | 'none';
  /** The kinds of entries that have registers and pages; absent: all. */
  readonly entries?: readonly EntryKind[];
  /** Which files for others are made; none by default. */
  readonly interchange?: readonly InterchangeFormat[];
  /** What they say of the edition as a publication. */
  readonly publication?: EditionPublication;
}

/** Who is responsible for the data about an edition; never guessed. */
export interface EditionPublication {
  readonly editors?: readonly string[];
  readonly publishers?: readonly string[];
  /** What the edition is, in its own language: 50 to 5,000 characters. */
  readonly description?: string;
  /** Address of the licence of the data about the documents, which need not be that of their texts. */
  readonly licence?: string;
  /** The day of the last change, YYYY-MM-DD. */
  readonly date?: string;
}
