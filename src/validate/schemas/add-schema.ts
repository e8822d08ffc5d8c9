import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { displayPath } from '../../diagnostics/display-path.ts';
import { type FindingDetails, finding } from '../../diagnostics/finding.ts';
import { isUrl } from '../../relaxng/syntax/resolve-address.ts';
import type { SchemaResolver } from '../../relaxng/syntax/schema-resolver.ts';
import { isWithin } from './is-within.ts';
import { loadThroughStore } from './load-through-store.ts';
import type { LockFile } from './lock-file.ts';
import { remoteAddress } from './remote-address.ts';
import { copyOf, isInPlace, writeCopies } from './schema-copy.ts';
import type { SchemaStore } from './schema-store.ts';
import type { StoreFault } from './store-fault.ts';
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
  const named = isUrl(address) ? address : displayPath(address, cwd);
  const refuse = (details: FindingDetails) => ({
    diagnostics: [finding('config/schema-not-added', named, details)],
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
  const { lockFile } = store;
  if (lockFile.fault) return { diagnostics: [lockFinding(lockFile.fault, lockFile, cwd)] };
  const fault = await store.obtain(address);
  if (fault) {
    const { ruleId, message } = fault;
    const hint =
      store.mayFetch || ruleId !== 'config/remote-schema'
        ? fault.hint
        : 'Allow the network with `--allow-network`.';
    return { diagnostics: [finding(ruleId, named, { message, hint })] };
  }
  const within = isUrl(address) || isWithin(address, folder) ? folder : dirname(address);
  const loaded = await loadThroughStore(store, within, (resolver) => settings.load(address, resolver));
  if (loaded.diagnostics.length > 0 || loaded.files.length === 0) return { diagnostics: loaded.diagnostics };

  const layout = storeLayout(loaded.files.map((file) => store.location(file.address)));
  if ('message' in layout) return refuse(layout);
  const base = `${storeFolder}/${name}`;
  const copies = loaded.files.map((file, index) =>
    copyOf(file.address, { base, inside: layout[index] as string }, store),
  );
  const [schema] = copies;
  if (schema === undefined || !copies.every((copy) => copy !== undefined)) {
    return refuse({ message: `A file of \`${named}\` could no longer be read.` });
  }
  const isThere = existsSync(join(folder, base));
  if (isThere && !copies.every((copy) => isInPlace(copy, folder))) {
    return refuse({
      message: `\`${base}\` is there already, and is not the same schema.`,
      hint: `Give another name with \`--name\`, or remove \`${base}\` and its entries in \`opis.lock.json\` first.`,
    });
  }
  const isPinned = copies.every(({ path, entry }) => lockFile.lock.copies.get(path)?.sha256 === entry.sha256);
  try {
    if (!isThere) writeCopies(copies, join(folder, base));
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    return refuse({ message: `\`${base}\` cannot be written: the system answered \`${code}\`.` });
  }
  const unpinned = isPinned
    ? undefined
    : lockFile.add({ copies: new Map(copies.map(({ path, entry }) => [path, entry])) });
  if (unpinned) return { diagnostics: [lockFinding(unpinned, lockFile, cwd)] };
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

function lockFinding({ ruleId, message, hint }: StoreFault, { path }: LockFile, cwd: string): Diagnostic {
  return finding(ruleId, displayPath(path, cwd), { message, hint });
}
