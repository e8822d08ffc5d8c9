import { join } from 'node:path';
import { readRegularFile } from '../../relaxng/reading/read-regular-file.ts';
import { emptyLock, readLock, type SchemaLock, writeLock } from './schema-lock.ts';
import type { StoreFault } from './store-fault.ts';
import { writeFileAtomically } from './write-file-atomically.ts';

/** The name of the file in an edition's folder that pins the schemas which came from elsewhere. */
export const lockFileName = 'opis.lock.json';

/** Bytes: a hundred thousand entries. */
const sizeLimit = 32_000_000;

/** The lock file of an edition, read when it is first asked for. One that cannot be read is never written over. */
export class LockFile {
  readonly path: string;
  #lock: SchemaLock | undefined;
  #fault: StoreFault | undefined;

  /** @param folder absolute path of the edition's folder */
  constructor(folder: string) {
    this.path = join(folder, lockFileName);
  }

  /** Empty where there is none, and where it cannot be read. */
  get lock(): SchemaLock {
    this.#lock ??= this.#read();
    return this.#lock;
  }

  /** Why it cannot be read. */
  get fault(): StoreFault | undefined {
    this.#lock ??= this.#read();
    return this.#fault;
  }

  /** Adds entries to the file as it is now: another run may have added its own. Gives what keeps it from being written. */
  add(entries: Partial<SchemaLock>): StoreFault | undefined {
    this.#lock = this.#read();
    if (this.#fault) return this.#fault;
    const lock = {
      addresses: new Map([...this.#lock.addresses, ...(entries.addresses ?? [])]),
      copies: new Map([...this.#lock.copies, ...(entries.copies ?? [])]),
    };
    try {
      writeFileAtomically(this.path, writeLock(lock));
    } catch (error) {
      const code = String((error as NodeJS.ErrnoException).code);
      return {
        ruleId: 'config/invalid-lock',
        message: `\`${lockFileName}\` cannot be written: the system answered \`${code}\`.`,
        hint: 'Make the folder of the edition writable.',
      };
    }
    this.#lock = lock;
    return undefined;
  }

  #read(): SchemaLock {
    this.#fault = undefined;
    let text: string;
    try {
      const bytes = readRegularFile(this.path, sizeLimit);
      if ('kind' in bytes) return this.#refuse('cannot be read');
      text = bytes.toString('utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyLock;
      return this.#refuse('cannot be read');
    }
    return readLock(text) ?? this.#refuse('is not a lock file as opis writes it');
  }

  #refuse(words: string): SchemaLock {
    this.#fault = {
      ruleId: 'config/invalid-lock',
      message: `\`${lockFileName}\` ${words}, so no schema that it pins can be trusted.`,
      hint: 'Restore it from version control, or remove it and add the schemas anew.',
    };
    return emptyLock;
  }
}
