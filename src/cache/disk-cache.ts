import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './cache.ts';

const digestLength = 32;

/**
 * A cache in a folder of the disk, made when first written to and readable by its owner alone. Each file
 * begins with the SHA-256 of the rest, so that a file cut short or changed by a fault of the disk is
 * found out and rebuilt. `kind` and `key` must be plain names (`[A-Za-z0-9._-]+`).
 */
export function diskCache(folder: string): Cache {
  const place = (kind: string, key: string) => {
    if (![kind, key].every((name) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))) {
      throw new Error(`${kind}/${key} cannot name a file of the cache.`);
    }
    return join(folder, kind, key);
  };
  return {
    read(kind, key) {
      let bytes: Uint8Array;
      try {
        bytes = readFileSync(place(kind, key));
      } catch {
        return undefined;
      }
      const value = bytes.subarray(digestLength);
      return Buffer.compare(digest(value), bytes.subarray(0, digestLength)) === 0 ? value : undefined;
    },
    write(kind, key, value) {
      const file = place(kind, key);
      const bytes = typeof value === 'string' ? Buffer.from(value) : value;
      // Written beside its place and moved, so that two runs at once never see half a file.
      const temporary = `${file}.${process.pid}`;
      try {
        mkdirSync(join(folder, kind), { recursive: true, mode: 0o700 });
        writeFileSync(temporary, Buffer.concat([digest(bytes), bytes]), { mode: 0o600 });
        renameSync(temporary, file);
      } catch {
        discard(temporary);
      }
    },
  };
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function discard(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The folder itself cannot be used: there is nothing to discard.
  }
}
