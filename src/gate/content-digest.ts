import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The first 16 hexadecimal digits of the SHA-256 of a file; undefined where it cannot be read. */
export function contentDigest(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
  } catch {
    return undefined;
  }
}
