import type { Cache } from '../../cache/cache.ts';
import type { ChooseSettings } from './choose-schemas.ts';
import { openStore } from './open-store.ts';
import type { SchemaStore } from './schema-store.ts';

/** Where the schemas of a run are named, and whether they may be fetched. */
export interface SchemaOptions {
  /** Paths, relative to the working directory or absolute, or addresses: they replace all that is named elsewhere. */
  readonly schema?: string | readonly string[];
  /** The schemas that the edition's configuration names: absolute paths, or addresses. */
  readonly configured?: readonly string[];
  /** Absolute path of the edition's configuration; absent where documents belong to no edition. */
  readonly configuration?: string;
  /** Whether schemas of the network may be fetched. */
  readonly allowNetwork?: boolean;
}

/** The same, ready for work. */
export interface SchemaSources extends ChooseSettings {
  readonly store: SchemaStore;
  readonly cache: Cache;
}

/** @param places `folder` is the edition's, absolute */
export function schemaSources(
  options: SchemaOptions,
  places: { readonly folder: string; readonly cwd: string; readonly cache: Cache },
): SchemaSources {
  const { schema = [], configured, configuration, allowNetwork } = options;
  const given = typeof schema === 'string' ? [schema] : schema;
  return { ...places, given, configured, configuration, store: openStore({ ...places, allowNetwork }) };
}
