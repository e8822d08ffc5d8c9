import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeSchema } from '../../relaxng/syntax/decode-schema.ts';
import { readBytes } from './read-bytes.ts';
import { remoteAddress } from './remote-address.ts';
import type { LockedCopy } from './schema-lock.ts';
import type { SchemaStore } from './schema-store.ts';
import { schemaVersion } from './schema-version.ts';
import { sha256 } from './sha256.ts';

/** A file of a schema that is copied into an edition. */
export interface SchemaCopy {
  /** POSIX, relative to the edition's folder. */
  readonly path: string;
  /** POSIX, relative to the folder of the schema in the store. */
  readonly inside: string;
  readonly bytes: Uint8Array;
  readonly entry: LockedCopy;
}

/**
 * A copy of the file of an address, to be made; undefined where it cannot be read any more.
 *
 * @param base of the schema in the store: POSIX, relative to the edition's folder
 */
export function copyOf(
  address: string,
  place: { readonly base: string; readonly inside: string },
  store: SchemaStore,
): SchemaCopy | undefined {
  const bytes = store.bytes(address);
  if (bytes === undefined) return undefined;
  const version = schemaVersion(decodeSchema(bytes).text ?? '');
  const remote = remoteAddress(address);
  const entry: LockedCopy = {
    sha256: sha256(bytes),
    size: bytes.byteLength,
    ...(version !== undefined && { version }),
    ...(remote !== undefined && { address: remote }),
  };
  return { path: `${place.base}/${place.inside}`, inside: place.inside, bytes, entry };
}

/** Whether the very same file stands there already. */
export function isInPlace({ path, entry }: SchemaCopy, edition: string): boolean {
  const bytes = readBytes(join(edition, path));
  return bytes !== undefined && sha256(bytes) === entry.sha256;
}

/** Writes a folder of copies, made beside its place and moved there whole; throws what the system answers. */
export function writeCopies(copies: readonly SchemaCopy[], folder: string): void {
  const staging = join(dirname(folder), `.${basename(folder)}.${process.pid}`);
  try {
    for (const { inside, bytes } of copies) {
      const file = join(staging, inside);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}
