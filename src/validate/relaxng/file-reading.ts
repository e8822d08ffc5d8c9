import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceText } from '../../diagnostics/source-text.ts';
import type { XmlDocument } from '../../edition/xml-tree.ts';

/** How files are read, which is another stage's. What only some files ask for is loaded when one does. */
export interface FileReading {
  /** The text of a file of XML, or why there is none. */
  readonly read: (path: string, file: string) => SourceText | Diagnostic;
  /** The same; undefined where the file has more bytes than `most`, and may be read by pieces. */
  readonly readSmall: (path: string, file: string, most: number) => SourceText | Diagnostic | undefined;
  readonly parser: () => Promise<ParseXml>;
  readonly decoders: () => Promise<DecoderOf>;
}

/** The tree of a text, absent where it is not well-formed, and all that is to be said of it. */
export type ParseXml = (
  source: SourceText,
  file: string,
) => { readonly document?: XmlDocument; readonly diagnostics: readonly Diagnostic[] };

/** What decodes an encoding; undefined where its name is not known. A byte that does not belong gives undefined. */
export type DecoderOf = (encoding: string) => ((bytes: Uint8Array) => string | undefined) | undefined;
