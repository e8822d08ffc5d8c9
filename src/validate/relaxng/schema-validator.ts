import type { Cache } from '../../cache/cache.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { SchemaStore } from '../schemas/schema-store.ts';
import type { FileReading } from './file-reading.ts';

export interface SchemaTask {
  /** Absolute path of the schema, or an address; in either syntax. */
  readonly schema: string;
  /** Absolute path of the folder that no file of the schema may lie outside of. */
  readonly folder: string;
  readonly cwd: string;
  readonly cache: Cache;
  /** Where the files of the schema come from; by default the disk, and what the folder's lock file pins. */
  readonly store?: SchemaStore;
  /**
   * How the files that documents include are read, and the absolute path of the edition's folder, which the paths of
   * documents are relative to; absent: an `xi:include` is an element like any other.
   */
  readonly inclusion?: { readonly edition: string; readonly reading: FileReading };
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
  /** The files that documents included, as diagnostics name them. */
  readonly included?: readonly string[];
}

/** A validator for RELAX NG: judges documents against one schema. Never rejects. */
export type SchemaValidator = (task: SchemaTask) => Promise<SchemaOutcome>;
