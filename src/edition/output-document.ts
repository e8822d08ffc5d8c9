import type { Root } from 'hast';

/** One thing that the transformation made, in memory, or found: publish checks, finishes and writes it. */
export type OutputDocument = OutputPage | OutputFile | OutputCopy;

/** An HTML page as a hast tree, whole, from `html` down; links in it are relative to its own path. */
export interface OutputPage {
  readonly kind: 'page';
  /** POSIX, relative to the site: `doc/wcda-113019.html`. */
  readonly path: string;
  readonly tree: Root;
  /** The file to name in a diagnostic about this page. */
  readonly file: string;
  /**
   * What it was made from, beside the stylesheets, the configuration and the kinds and titles of the registers, which all pages
   * share: files of the edition, `registers/persons.xml#stalin` for one entry of a register, `!registers/persons.xml#stalin` for which
   * documents mention it, `?person:nobody` for a pointer that leads nowhere yet, `*` for which documents there are and in what
   * order. In code-unit order; absent where it was not noted, so that anything may have gone into it.
   */
  readonly inputs?: readonly string[];
}

/** Anything else, as it will stand on disk. */
export interface OutputFile {
  readonly kind: 'file';
  /** POSIX, relative to the site: `doc/wcda-113019.txt`. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly file: string;
  /** As of a page. */
  readonly inputs?: readonly string[];
}

/** A file that the edition has and that is published as it is: a picture, too large to be held. */
export interface OutputCopy {
  readonly kind: 'copy';
  /** POSIX, relative to the site: `assets/pictures/leaf.jpg`. */
  readonly path: string;
  /** Absolute path of the file, with no symbolic link in it. */
  readonly source: string;
  readonly file: string;
}
