import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { type FindingDetails, finding } from '../../diagnostics/finding.ts';
import { decodeSchema } from '../../relaxng/syntax/decode-schema.ts';
import { isUrl } from '../../relaxng/syntax/resolve-address.ts';
import type { SchemaResolver } from '../../relaxng/syntax/schema-resolver.ts';
import { loadThroughStore } from './load-through-store.ts';
import { readBytes } from './read-bytes.ts';
import { remoteAddress } from './remote-address.ts';
import type { LockedCopy } from './schema-lock.ts';
import type { SchemaStore } from './schema-store.ts';
import { schemaVersion } from './schema-version.ts';
import { sha256 } from './sha256.ts';
import { storeLayout } from './store-layout.ts';
import { isStoreName, nameOf, storeFolder } from './store-names.ts';

export interface AddSchemaSettings {
  /** A path, relative to `cwd` or absolute, or an http or https address. */
  readonly source: string;
  /** What it is called in the store; by its own name otherwise. */
  readonly name?: string | undefined;
  /** Absolute path of the edition's folder. */
  readonly folder: string;
  readonly cwd: string;
  /** Of the same edition. */
  readonly store: SchemaStore;
  /** Reads a schema with all its modules, such as `loadSchema`: the schema itself first among `files`. */
  readonly load: (address: string, resolver: SchemaResolver) => LoadedFiles;
}

export interface LoadedFiles {
  readonly files: readonly { readonly address: string }[];
  /** What keeps it from being used. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface AddedSchema {
  readonly name: string;
  /** Of the schema, POSIX, relative to the edition's folder. */
  readonly path: string;
  /** Of all its files, likewise, the schema first. */
  readonly files: readonly string[];
  /** Of the schema itself. */
  readonly sha256: string;
  readonly version?: string;
  /** True when it was there already, the same in every byte. */
  readonly unchanged: boolean;
  /** The line for `opis.config.yaml`. */
  readonly line: string;
}

/**
 * Copies a schema with all its modules into the store of an edition, and pins every file in the lock file. A schema
 * that cannot be used is not added, and another one of the same name is not written over.
 */
export async function addSchema(
  settings: AddSchemaSettings,
): Promise<{ readonly added?: AddedSchema; readonly diagnostics: readonly Diagnostic[] }> {
  const { source, folder, cwd, store } = settings;
  const address = remoteAddress(source) ?? resolve(cwd, source);
  const named = displayPath(address, cwd);
  const refuse = (details: FindingDetails) => ({
    diagnostics: [finding('config/schema-not-added', remoteAddress(source) ?? named, details)],
  });

  if (isUrl(source) && remoteAddress(source) === undefined) {
    const message = `\`${source}\` must be a path, or an address that begins with \`http://\` or \`https://\`.`;
    return { diagnostics: [finding('config/schema-not-added', source, { message })] };
  }
  const name = settings.name ?? nameOf(address);
  if (!isStoreName(name)) {
    return refuse({
      message: `\`${name}\` must not be the name of a schema in the store: letters, digits, \`.\`, \`_\` and \`-\` may be in it.`,
      hint: 'Give a name with `--name`.',
    });
  }
  const fault = await store.obtain(address);
  if (fault) {
    const { ruleId, message } = fault;
    const hint =
      store.mayFetch || ruleId !== 'config/remote-schema'
        ? fault.hint
        : 'Allow the network with `--allow-network`.';
    return { diagnostics: [finding(ruleId, remoteAddress(source) ?? named, { message, hint })] };
  }
  const inside = relative(folder, address);
  const within =
    remoteAddress(source) || !(inside === '..' || inside.startsWith(`..${sep}`)) ? folder : dirname(address);
  const loaded = await loadThroughStore(store, within, (resolver) => settings.load(address, resolver));
  if (loaded.diagnostics.length > 0 || loaded.files.length === 0) return { diagnostics: loaded.diagnostics };

  const layout = storeLayout(loaded.files.map((file) => store.location(file.address)));
  if ('message' in layout) return refuse(layout);
  const base = `${storeFolder}/${name}`;
  const copies = loaded.files.map((file, index) => copyOf(file.address, `${base}/${layout[index]}`, store));
  const [schema] = copies;
  if (schema === undefined || !copies.every((copy) => copy !== undefined)) {
    return refuse({ message: `A file of \`${named}\` could no longer be read.` });
  }
  const isThere = existsSync(join(folder, base));
  if (isThere && !copies.every((copy) => isSame(copy, folder))) {
    return refuse({
      message: `\`${base}\` is there already, and is not the same schema.`,
      hint: `Give another name with \`--name\`, or remove \`${base}\` and its entries in \`opis.lock.json\` first.`,
    });
  }
  const { lockFile } = store;
  const isPinned = copies.every(({ path, entry }) => lockFile.lock.copies.get(path)?.sha256 === entry.sha256);
  try {
    if (!isThere) writeFolder(join(folder, storeFolder), name, base, copies);
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    return refuse({ message: `\`${base}\` cannot be written: the system answered \`${code}\`.` });
  }
  const unpinned = isPinned
    ? undefined
    : lockFile.add({ copies: new Map(copies.map(({ path, entry }) => [path, entry])) });
  if (unpinned) {
    const { ruleId, message, hint } = unpinned;
    return { diagnostics: [finding(ruleId, displayPath(lockFile.path, cwd), { message, hint })] };
  }
  const { version } = schema.entry;
  const added: AddedSchema = {
    name,
    path: schema.path,
    files: copies.map(({ path }) => path),
    sha256: schema.entry.sha256,
    ...(version !== undefined && { version }),
    unchanged: isThere && isPinned,
    line: `schema: ${/[^\w./-]/.test(schema.path) ? JSON.stringify(schema.path) : schema.path}`,
  };
  return { added, diagnostics: [] };
}

interface Copy {
  /** POSIX, relative to the edition's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly entry: LockedCopy;
}

function copyOf(address: string, path: string, store: SchemaStore): Copy | undefined {
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
  return { path, bytes, entry };
}

function isSame({ path, entry }: Copy, folder: string): boolean {
  const bytes = readBytes(join(folder, path));
  return bytes !== undefined && sha256(bytes) === entry.sha256;
}

/** Made beside its place and moved there whole. */
function writeFolder(store: string, name: string, base: string, copies: readonly Copy[]): void {
  const staging = join(store, `.${name}.${process.pid}`);
  try {
    for (const { path, bytes } of copies) {
      const file = join(staging, path.slice(base.length + 1));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    renameSync(staging, join(store, name));
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}
