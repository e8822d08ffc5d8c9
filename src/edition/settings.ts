/** What an edition says of itself in its configuration, as far as the pages and texts show it. */
export interface EditionSettings {
  /** The edition's title, shown on every page. */
  readonly title: string;
  /** BCP 47 tag of the language that the pages' own words are in. */
  readonly language: string;
  /** Address under which the site will stand, with a slash at its end; absent: everything is relative. */
  readonly base?: string;
  /** Characters a line of the plain text has at most. */
  readonly textWidth: number;
}
