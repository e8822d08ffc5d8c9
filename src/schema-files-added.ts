import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder } from './cache/cache-folder.ts';
import { diskCache } from './cache/disk-cache.ts';
import { configFile, loadConfig } from './config/load-config.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { displayPath } from './diagnostics/display-path.ts';
import { finding } from './diagnostics/finding.ts';
import { sortDiagnostics } from './diagnostics/order.ts';
import { summarize } from './diagnostics/summary.ts';
import { locateEdition } from './run/locate-edition.ts';
import type { SchemaFilesResult } from './schema-files.ts';
import type { AddedSchema } from './validate/schemas/add-schema.ts';

export interface AddSchemaOptions {
  /** A path, relative to `cwd`, or an http or https address. */
  readonly source: string;
  /** What it is called in the store; by its own name otherwise. */
  readonly name?: string;
  /** Absolute path; the edition is the one that it belongs to. */
  readonly cwd: string;
  readonly allowNetwork?: boolean;
}

export interface AddedToEdition {
  readonly schema: AddedSchema;
  /** Whether the configuration names it. */
  readonly isUsed: boolean;
}

export interface AddSchemaResult extends SchemaFilesResult {
  /** Absolute path of the edition's configuration, which may not be there yet. */
  readonly configuration: string;
  readonly added?: AddedToEdition;
}

/**
 * Copies a schema with all its modules into the store of the edition that the working directory belongs to, and pins it
 * there. Nothing is fetched without `allowNetwork`.
 */
export async function addSchemaToEdition(options: AddSchemaOptions): Promise<AddSchemaResult> {
  const { source, name, cwd, allowNetwork } = options;
  const { folder } = locateEdition([], cwd);
  const configuration = join(folder, configFile);
  const path = resolve(cwd, source);
  if (!/^[a-z][a-z0-9+.-]+:/i.test(source) && !existsSync(path)) {
    const message = `\`${source}\` does not exist.`;
    const missing = finding('config/missing-path', displayPath(path, cwd), { message });
    return { ...result([missing], 0, true), configuration };
  }
  const { addSchema } = await import('./validate/schemas/add-schema.ts');
  const { openStore } = await import('./validate/schemas/open-store.ts');
  const { readSchema } = await import('./validate/relaxng/read-schema.ts');
  const store = openStore({ folder, cwd, cache: diskCache(cacheFolder()), allowNetwork });
  const { added, diagnostics } = await addSchema({ source, name, folder, cwd, store, load: readSchema });
  if (added === undefined) return { ...result(diagnostics, 0, false), configuration };
  const isUsed = (await loadConfig(folder, cwd)).config.schemas.includes(join(folder, added.path));
  return {
    ...result(diagnostics, added.files.length, false),
    configuration,
    added: { schema: added, isUsed },
  };
}

function result(diagnostics: readonly Diagnostic[], files: number, unusable: boolean): SchemaFilesResult {
  const sorted = sortDiagnostics(diagnostics);
  const checked = files > 0 ? { relaxng: files } : {};
  return { diagnostics: sorted, summary: summarize(sorted, { files, checked, unchecked: 0 }), unusable };
}
