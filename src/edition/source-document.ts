import type { SourceText } from '../diagnostics/source-text.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import type { Inclusions } from './inclusions.ts';
import type { XmlDocument } from './xml-tree.ts';

/** One well-formed TEI file of an edition, or one document of it, read once: its text, its tree with positions, its header. */
export interface SourceDocument {
  /** `xml:id` of the root, else the file's name without its ending. The document's address stands on it. */
  readonly id: string;
  /** As diagnostics name it: POSIX, relative to the working directory when it lies below it. */
  readonly file: string;
  /** POSIX, relative to the edition's folder. Decides the order of documents that say no date. */
  readonly path: string;
  readonly source: SourceText;
  readonly tree: XmlDocument;
  readonly header: CatalogueEntry;
  /** What it includes by `xi:include`; absent: nothing. Then `source` is a `JoinedText`, and the tree holds what is included. */
  readonly inclusions?: Inclusions;
  /** Its tree with the documents that are in it, which `tree` is without; absent: there are none. */
  readonly whole?: XmlDocument;
  /** The document around it in its file, a `teiCorpus` as a rule, whose tree is without it; absent: none. */
  readonly corpus?: SourceDocument;
}
