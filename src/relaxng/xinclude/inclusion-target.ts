import type { NamespaceContext } from '../reading/namespace-contexts.ts';
import type { XmlHandler } from '../reading/xml-handler.ts';
import type { DocumentSource } from '../validation/document-source.ts';

/** Who is told of a document and of what it includes, as if that were one file. */
export interface InclusionTarget extends XmlHandler {
  /** How many elements are open. */
  readonly depth: number;
  /** What comes now stands in this file. */
  setSource(source: DocumentSource): void;
  /** The next element stands in these namespaces, whatever is in force in the element around it. */
  setNamespaces(namespaces: NamespaceContext): void;
}
