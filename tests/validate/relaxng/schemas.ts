import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Cache } from '../../../src/cache/cache.ts';
import type { SourceDocument } from '../../../src/edition/source-document.ts';
import { libxml2Validator } from '../../../src/validate/relaxng/libxml2/libxml2-validator.ts';
import type { SchemaOutcome } from '../../../src/validate/relaxng/schema-validator.ts';

const attributes =
  'xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"';

/** A `grammar` of these definitions. */
export const grammar = (content: string): string => `<grammar ${attributes}>\n${content}\n</grammar>`;

/** A schema for one element `r` with this content. */
export const rootOf = (content: string): string => `<element name="r" ${attributes}>${content}</element>`;

/** Writes files into a folder that lives as long as the test; gives the folder. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'opis-schema-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Judges documents against a schema, and modules beside it, with libxml2. */
export async function judge(
  schema: string,
  documents: readonly SourceDocument[],
  options: { readonly modules?: Readonly<Record<string, string>>; readonly timeLimit?: number } = {},
): Promise<SchemaOutcome> {
  const folder = folderWith({ 'schema.rng': schema, ...options.modules });
  const task = { schema: join(folder, 'schema.rng'), folder, cwd: folder, cache: noCache, documents };
  return libxml2Validator({ ...task, timeLimit: options.timeLimit ?? 30_000 });
}

/** Keeps nothing. */
export const noCache: Cache = { read: () => undefined, write: () => {} };
