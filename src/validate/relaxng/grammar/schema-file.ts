import type { SourceText } from '../../../diagnostics/source-text.ts';
import type { XmlDocument, XmlElement } from '../../../edition/xml-tree.ts';

/** One file of a schema, with the files that its `include` and `externalRef` elements lead to. */
export interface SchemaFile {
  /** Absolute path. */
  readonly path: string;
  /** As diagnostics name it. */
  readonly file: string;
  readonly source: SourceText;
  readonly tree: XmlDocument;
  /** For each `include` and `externalRef` of this file, the file it leads to. */
  readonly modules: ReadonlyMap<XmlElement, SchemaFile>;
}

/** The namespace of RELAX NG's XML syntax. */
export const relaxNgNamespace = 'http://relaxng.org/ns/structure/1.0';
