import { dirname, relative, sep } from 'node:path';
import type { Cache } from '../../cache/cache.ts';
import type { SourceDocument } from '../../edition/source-document.ts';
import type { Engine } from './engine.ts';
import type { FileReading } from './file-reading.ts';
import type { SchemaOutcome, SchemaValidator } from './schema-validator.ts';

export interface SchemaSettings {
  /** Absolute path of the schema (RELAX NG, either syntax). */
  readonly schema: string;
  /** Absolute path of the edition's folder: modules of the schema may lie anywhere in it, if the schema does. */
  readonly folder: string;
  readonly cwd: string;
  readonly cache: Cache;
  /** Milliseconds that an engine that may never come back has to answer. */
  readonly timeLimit: number;
  readonly engine: Engine;
  /** How the files that documents include are read. */
  readonly reading?: FileReading;
}

/** Judges documents against a schema on disk. A schema that cannot be used is findings too; nothing is thrown. */
export async function validateWithSchema(
  documents: readonly SourceDocument[],
  settings: SchemaSettings,
): Promise<SchemaOutcome> {
  const { engine, schema, folder, reading, ...rest } = settings;
  const validator = await validators[engine]();
  return validator({
    ...rest,
    documents,
    schema,
    folder: schemaFolder(schema, folder),
    ...(reading && { inclusion: { edition: folder, reading } }),
  });
}

/** The folder that a schema's modules may lie in: the edition's, or its own where it stands elsewhere. */
export function schemaFolder(schema: string, edition: string): string {
  return relative(edition, schema).startsWith(`..${sep}`) ? dirname(schema) : edition;
}

/** Each is loaded only where it is used. */
const validators: Readonly<Record<Engine, () => Promise<SchemaValidator>>> = {
  opis: async () => (await import('./opis/opis-validator.ts')).opisValidator,
  libxml2: async () => (await import('./libxml2/libxml2-validator.ts')).libxml2Validator,
};
