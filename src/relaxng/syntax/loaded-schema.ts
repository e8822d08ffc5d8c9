import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { SchemaElement } from './schema-element.ts';
import type { SchemaFile } from './schema-file.ts';

/** A file of a schema as a tree, with the files that it refers to. */
export interface LoadedFile {
  readonly file: SchemaFile;
  readonly root: SchemaElement;
  /** By the `include` or `externalRef` that leads there. */
  readonly references: ReadonlyMap<SchemaElement, LoadedFile>;
}

/** A schema with all its files, in RELAX NG's full syntax (section 3) and without loops, or what keeps it from being so. */
export interface LoadedSchema {
  /** Absent where there are diagnostics. */
  readonly schema?: LoadedFile;
  /** Every file that was read, the schema itself first, each once, in the order in which they are met. */
  readonly files: readonly SchemaFile[];
  readonly diagnostics: readonly Diagnostic[];
}
