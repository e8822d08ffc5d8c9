import type { SourceText } from '../../diagnostics/source-text.ts';
import type { DocumentTree } from '../reading/document-tree.ts';

/** A document that rules are run on. */
export interface SchematronSubject {
  /** As diagnostics name it. */
  readonly file: string;
  /** Its URL, which `base-uri()` gives; relative addresses in rules start from the schema all the same. */
  readonly address?: string;
  readonly source: SourceText;
  readonly tree: DocumentTree;
}
