import { readRegularFile } from '../../relaxng/reading/read-regular-file.ts';

/** Larger files, in bytes, are no schemas. */
const sizeLimit = 64_000_000;

/** The bytes of a file; undefined where it cannot be read. */
export function readBytes(path: string): Uint8Array | undefined {
  try {
    const bytes = readRegularFile(path, sizeLimit);
    return 'kind' in bytes ? undefined : bytes;
  } catch {
    return undefined;
  }
}
