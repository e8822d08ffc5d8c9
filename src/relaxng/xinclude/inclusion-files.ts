import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { XmlHandler } from '../reading/xml-handler.ts';
import type { DocumentSource } from '../validation/document-source.ts';

/** What inclusion gets its files from. Whether anything is read from anywhere is its decision alone. Never throws. */
export interface InclusionFiles {
  /** The file of an address, which is an absolute path or a URL, as XML. */
  xml(address: string): IncludedXml | InclusionFault;
  /** The same as a text, in an encoding; absent: UTF-8. */
  text(address: string, encoding: string | undefined): IncludedText | InclusionFault;
}

/** A file of XML that is known to be well-formed, if it is not the one that is being read. */
export interface IncludedXml {
  readonly address: string;
  /** The same for all addresses of one file. */
  readonly identity: string;
  readonly source: DocumentSource;
  /** How much there is to be told, about in UTF-16 code units. */
  readonly size: number;
  /** Tells a handler what stands in it; false where the handler could not go on. */
  readonly tell: (handler: XmlHandler) => boolean;
}

export interface IncludedText {
  readonly source: DocumentSource;
  readonly text: string;
}

/** Why a file is not given. */
export type InclusionFault =
  /** There is none: what the document has for this case takes its place. `words` go on from “The file”. */
  | { readonly kind: 'missing'; readonly file: string; readonly words: string }
  /** It is not read, whether it is there or not. */
  | { readonly kind: 'refused'; readonly file: string; readonly words: string; readonly hint: string }
  /** The encoding that was named is not known. */
  | { readonly kind: 'encoding'; readonly file: string }
  /** It cannot be read, as these say. */
  | { readonly kind: 'unusable'; readonly diagnostics: readonly Diagnostic[] };
