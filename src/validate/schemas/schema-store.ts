import { join, relative, sep } from 'node:path';
import type { Cache } from '../../cache/cache.ts';
import type { FetchText } from '../../engines/network.ts';
import { decodeSchema } from '../../relaxng/syntax/decode-schema.ts';
import { fileResolver } from '../../relaxng/syntax/file-resolver.ts';
import type { SchemaDocument, SchemaFault, SchemaResolver } from '../../relaxng/syntax/schema-resolver.ts';
import { fetchSchema, type RemoteFile } from './fetch-schema.ts';
import { LockFile, lockFileName } from './lock-file.ts';
import { readBytes } from './read-bytes.ts';
import { remoteAddress } from './remote-address.ts';
import type { LockedCopy } from './schema-lock.ts';
import { sha256 } from './sha256.ts';
import type { StoreFault } from './store-fault.ts';

export interface SchemaStoreSettings {
  /** Absolute path of the edition's folder, where the lock file is. */
  readonly folder: string;
  readonly cwd: string;
  /** Where fetched files are kept between runs, by their SHA-256. */
  readonly cache: Cache;
  /** Absent: nothing is fetched. */
  readonly fetchText?: FetchText | undefined;
  /** Milliseconds for one file; 30,000 by default. */
  readonly timeLimit?: number;
  /** Bytes of one file; 20,000,000 by default. */
  readonly sizeLimit?: number;
  /** Files that one run may fetch; 500 by default. */
  readonly fileLimit?: number;
}

const cacheKind = 'schema';

/**
 * Where the files of schemas come from: the disk, and for those of the network what was fetched before and is pinned
 * in the lock file. Only `fetchWanted` asks the network, and only where a way to do so was given. One for a run.
 */
export class SchemaStore {
  readonly #settings: SchemaStoreSettings;
  readonly #file: LockFile;
  readonly #remote = new Map<string, RemoteFile>();
  readonly #faults = new Map<string, StoreFault>();
  /** Remote files that were asked for and are not at hand. */
  readonly #wanted = new Set<string>();
  #fetched = 0;

  constructor(settings: SchemaStoreSettings) {
    this.#settings = settings;
    this.#file = new LockFile(settings.folder);
  }

  get lockFile(): LockFile {
    return this.#file;
  }

  /** Whether the network may be asked. */
  get mayFetch(): boolean {
    return this.#settings.fetchText !== undefined;
  }

  /**
   * Reads schemas for `loadSchema`: files of the disk, and none outside `folder`; remote ones that are at hand. Others
   * are faults, and remembered for `fetchWanted`.
   *
   * @param folder absolute
   */
  resolver(folder: string): SchemaResolver {
    const files = fileResolver({ folder, cwd: this.#settings.cwd });
    return {
      read: (address) => {
        const remote = remoteAddress(address);
        if (remote !== undefined) return this.#readRemote(remote);
        const fault = this.#copyFault(address);
        if (fault === undefined) return files.read(address);
        return { message: fault.message, ...(fault.hint && { hint: fault.hint }), file: address };
      },
    };
  }

  /** SHA-256 of a file as a resolver would read it now; undefined where it is not at hand. */
  digest(address: string): string | undefined {
    const remote = remoteAddress(address);
    if (remote !== undefined) {
      const found = this.#atHand(remote);
      return 'entry' in found ? found.entry.sha256 : undefined;
    }
    // A grammar that was compiled before must not hide that a copy is no longer what it was.
    const bytes = this.#copyFault(address) ? undefined : readBytes(address);
    return bytes && sha256(bytes);
  }

  /** The bytes of a file as a resolver would read it now. */
  bytes(address: string): Uint8Array | undefined {
    const remote = remoteAddress(address);
    if (remote === undefined) return readBytes(address);
    const found = this.#atHand(remote);
    return 'bytes' in found ? found.bytes : undefined;
  }

  /** Where a remote file that is at hand was in the end; the address itself for all others. */
  location(address: string): string {
    const remote = remoteAddress(address);
    if (remote === undefined) return address;
    return this.#remote.get(remote)?.entry.location ?? remote;
  }

  /** Makes sure that a schema's own file is at hand, by fetching it if that is allowed; undefined where all is well. */
  async obtain(address: string): Promise<StoreFault | undefined> {
    const remote = remoteAddress(address);
    if (remote === undefined) return this.#copyFault(address);
    if ('entry' in this.#atHand(remote)) return undefined;
    this.#wanted.add(remote);
    await this.fetchWanted();
    const found = this.#atHand(remote);
    return 'entry' in found ? undefined : found;
  }

  /**
   * Fetches what was asked for and was not at hand, and pins it in the lock file. What comes must be what the lock file
   * has, if it has it.
   *
   * @returns whether more is known than before: a file is at hand, or why it cannot be
   */
  async fetchWanted(): Promise<boolean> {
    const wanted = [...this.#wanted].filter((address) => !this.#faults.has(address)).sort();
    this.#wanted.clear();
    const { fetchText } = this.#settings;
    if (fetchText === undefined || this.#file.fault || wanted.length === 0) return false;
    const added = new Map<string, RemoteFile>();
    for (const address of wanted) {
      const found = await this.#fetchOne(address, fetchText);
      if ('entry' in found) added.set(address, found);
      else this.#faults.set(address, found);
    }
    this.#keep(added);
    return true;
  }

  #keep(added: ReadonlyMap<string, RemoteFile>): void {
    const { addresses } = this.#file.lock;
    const entries = new Map(
      [...added]
        .filter(([address]) => !addresses.has(address))
        .map(([address, { entry }]) => [address, entry]),
    );
    const fault = entries.size > 0 ? this.#file.add({ addresses: entries }) : undefined;
    for (const [address, file] of added) {
      // What could not be pinned is not used.
      if (fault) this.#faults.set(address, fault);
      else {
        this.#settings.cache.write(cacheKind, file.entry.sha256, file.bytes);
        this.#remote.set(address, file);
      }
    }
  }

  #readRemote(address: string): SchemaDocument | SchemaFault {
    const found = this.#atHand(address);
    if (!('entry' in found)) {
      this.#wanted.add(address);
      return { message: found.message, ...(found.hint && { hint: found.hint }), file: address };
    }
    const { text, encoding } = decodeSchema(found.bytes);
    const base = found.entry.location;
    if (text !== undefined) return { text, file: address, identity: base ?? address, ...(base && { base }) };
    const words = encoding
      ? `names the encoding \`${encoding}\`, and must be in UTF-8 or UTF-16`
      : 'is not in UTF-8';
    return { message: `The schema \`${address}\` ${words}.`, file: address };
  }

  #atHand(address: string): RemoteFile | StoreFault {
    const known = this.#remote.get(address) ?? this.#faults.get(address);
    if (known !== undefined) return known;
    if (this.#file.fault) return this.#file.fault;
    const entry = this.#file.lock.addresses.get(address);
    if (entry === undefined) {
      const message = `The schema \`${address}\` is not at hand, and nothing is fetched unasked.`;
      return { ruleId: 'config/remote-schema', message, hint: howToFetch(address) };
    }
    const bytes = this.#kept(entry.sha256);
    if (bytes === undefined) {
      const message = `The schema \`${address}\` is pinned in \`${lockFileName}\`, but its text is not at hand.`;
      return { ruleId: 'config/remote-schema', message, hint: howToFetch(address) };
    }
    const file = { bytes, entry };
    this.#remote.set(address, file);
    return file;
  }

  /** From the cache, or from a copy in the edition; whatever is not what it should be is as good as absent. */
  #kept(digest: string): Uint8Array | undefined {
    const cached = this.#settings.cache.read(cacheKind, digest);
    if (cached !== undefined && sha256(cached) === digest) return cached;
    for (const [path, copy] of this.#file.lock.copies) {
      if (copy.sha256 !== digest) continue;
      const bytes = readBytes(join(this.#settings.folder, path));
      if (bytes !== undefined && sha256(bytes) === digest) return bytes;
    }
    return undefined;
  }

  async #fetchOne(address: string, fetchText: FetchText): Promise<RemoteFile | StoreFault> {
    const { timeLimit = 30_000, sizeLimit = 20_000_000, fileLimit = 500 } = this.#settings;
    if (++this.#fetched > fileLimit) {
      const message = `The schema \`${address}\` is not fetched: there are more than ${fileLimit} files to fetch.`;
      return { ruleId: 'config/remote-schema', message };
    }
    const pinned = this.#file.lock.addresses.get(address);
    return fetchSchema(address, { fetchText, limits: { timeLimit, sizeLimit }, pinned });
  }

  /** What is wrong with a file of the disk that the lock file pins; nothing with one that it does not know. */
  #copyFault(path: string): StoreFault | undefined {
    const copy = this.#copy(path);
    if (copy === undefined) return undefined;
    const bytes = readBytes(path);
    if (bytes === undefined || sha256(bytes) === copy.sha256) return undefined;
    const name = relative(this.#settings.folder, path).split(sep).join('/');
    return {
      ruleId: 'config/schema-changed',
      message: `The schema \`${name}\` is no longer the one that \`${lockFileName}\` pins.`,
      hint: 'Restore it, or copy it to a place of your own if it is to be changed.',
    };
  }

  #copy(path: string): LockedCopy | undefined {
    const { copies } = this.#file.lock;
    if (copies.size === 0) return undefined;
    return copies.get(relative(this.#settings.folder, path).split(sep).join('/'));
  }
}

function howToFetch(address: string): string {
  // It is there to be copied into a shell, and a document may have chosen it.
  const quoted = /^[\w./:%~@,+-]+$/.test(address) ? address : `'${address.replaceAll("'", '%27')}'`;
  return `Run once with \`--allow-network\`, or add it to the edition with \`opis schema add --allow-network ${quoted}\`.`;
}
