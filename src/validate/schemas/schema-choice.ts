import type { SourceText } from '../../diagnostics/source-text.ts';
import type { Span } from '../../diagnostics/span.ts';

/** A file that schemas are chosen for: any XML document. */
export interface SchemaSubject {
  /** As diagnostics name it: relative to the working directory, or absolute. */
  readonly file: string;
  readonly source: SourceText;
}

/** A schema that documents are to be checked with. */
export interface ChosenSchema {
  /** Absolute path, or an http or https address. */
  readonly address: string;
  /** What names it: who asks for the run, the configuration, or a document of itself. */
  readonly origin: 'given' | 'configured' | 'document';
  /** Absolute path of the folder that its local files may not lie outside of. */
  readonly folder: string;
  /** Where it is named first; the span is found only when it is asked for, since that takes a look at the whole text. */
  readonly named: { readonly file: string; readonly span?: () => Span };
}

/** Documents that the same schemas apply to, each of them to each. */
export interface SchemaGroup<D extends SchemaSubject> {
  /** In the order in which they are named. */
  readonly schemas: readonly ChosenSchema[];
  readonly documents: readonly D[];
}
