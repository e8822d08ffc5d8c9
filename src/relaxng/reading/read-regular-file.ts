import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** What stands at a path instead of a file that can be read. */
export type NoFile =
  | { readonly kind: 'folder' }
  /** A pipe, a device, a socket: to read it might never end. */
  | { readonly kind: 'special' }
  /** `size` in bytes. */
  | { readonly kind: 'too-large'; readonly size: number };

/**
 * The bytes of a file. Nothing is waited for: what is no file with an end is not read, even where it takes the place of
 * one in between. Throws what the system answers.
 *
 * @param sizeLimit in bytes
 * @param room where the bytes are put if they find place, to stand there until it is used again
 */
export function readRegularFile(path: string, sizeLimit: number, room?: Buffer): Buffer | NoFile {
  // To open a pipe that nobody writes to would wait otherwise. Windows has no such flag, and no such pipes.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const status = fstatSync(file);
    if (status.isDirectory()) return { kind: 'folder' };
    if (!status.isFile()) return { kind: 'special' };
    if (status.size > sizeLimit) return { kind: 'too-large', size: status.size };
    return status.size > 0 ? wholeFile(file, status.size, room) : readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** The size is known: to read as much, or up to an end that has come nearer, asks less of the system than `readFileSync`. */
function wholeFile(file: number, size: number, room?: Buffer): Buffer {
  const bytes = room !== undefined && size <= room.length ? room : Buffer.allocUnsafe(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(file, bytes, filled, size - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}
