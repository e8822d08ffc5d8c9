import type { Cache } from '../../cache/cache.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { SchemaStore } from '../schemas/schema-store.ts';

export interface SchemaTask {
  /** Absolute path of the schema, or an address; in either syntax. */
  readonly schema: string;
  /** Absolute path of the folder that no file of the schema may lie outside of. */
  readonly folder: string;
  readonly cwd: string;
  readonly cache: Cache;
  /** Where the files of the schema come from; by default the disk, and what the folder's lock file pins. */
  readonly store?: SchemaStore;
  readonly documents: readonly SourceDocument[];
  /** Milliseconds that a schema may take before it must have answered, with an engine that may never come back. */
  readonly timeLimit: number;
}

export interface SchemaOutcome {
  readonly diagnostics: readonly Diagnostic[];
  /** How many of the documents were judged, valid or not. */
  readonly checked: number;
  /** The documents that were not, though the schema could be used. */
  readonly unjudged?: readonly SourceDocument[];
  /** True when the schema could not be used: then no document was judged. */
  readonly schemaFailed: boolean;
}

/** A validator for RELAX NG: judges documents against one schema. Never rejects. */
export type SchemaValidator = (task: SchemaTask) => Promise<SchemaOutcome>;
