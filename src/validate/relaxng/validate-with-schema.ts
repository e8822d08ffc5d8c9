import { dirname, relative, sep } from 'node:path';
import type { SourceDocument } from '../../edition/source-document.ts';
import { libxml2Validator } from './libxml2/libxml2-validator.ts';
import { loadSchema } from './load-schema.ts';
import type { SchemaOutcome, SchemaValidator } from './schema-validator.ts';

export interface SchemaSettings {
  /** Absolute path of the schema (RELAX NG, XML syntax). */
  readonly schema: string;
  /** Absolute path of the edition's folder: modules of the schema may lie anywhere in it, if the schema does. */
  readonly folder: string;
  readonly cwd: string;
  /** Milliseconds that the schema may take before it must have answered. */
  readonly timeLimit: number;
  /** libxml2's, unless another is given. */
  readonly validator?: SchemaValidator;
}

/** Judges documents against a schema on disk. A schema that cannot be used is findings too; nothing is thrown. */
export async function validateWithSchema(
  documents: readonly SourceDocument[],
  settings: SchemaSettings,
): Promise<SchemaOutcome> {
  const { schema: path, folder, cwd, timeLimit, validator = libxml2Validator } = settings;
  const inside = !relative(folder, path).startsWith(`..${sep}`);
  const { schema, files, diagnostics } = loadSchema(path, { folder: inside ? folder : dirname(path), cwd });
  if (schema === undefined) return { diagnostics, checked: 0, schemaFailed: true };
  return validator({ schema, files, documents, timeLimit });
}
