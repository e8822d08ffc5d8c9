import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { SchemaFile } from './grammar/schema-file.ts';

export interface SchemaTask {
  readonly schema: SchemaFile;
  /** The schema and all its modules. */
  readonly files: readonly SchemaFile[];
  readonly documents: readonly SourceDocument[];
  /** Milliseconds that a schema may take before it must have answered. */
  readonly timeLimit: number;
}

export interface SchemaOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** How many of the documents were judged, valid or not. */
  readonly checked: number;
  /** True when the schema could not be used: then no document was judged. */
  readonly schemaFailed: boolean;
}

/** A validator for RELAX NG: judges documents against one schema. Never rejects. */
export type SchemaValidator = (task: SchemaTask) => Promise<SchemaOutcome>;
