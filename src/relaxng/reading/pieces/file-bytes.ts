import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from './byte-source.ts';

/** The bytes of a file on disk. All throws what the system throws. */
export class FileBytes implements ByteSource {
  readonly size: number;
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'r');
    this.size = fstatSync(this.#file).size;
  }

  read(position: number, length: number): Buffer {
    const bytes = Buffer.allocUnsafe(Math.min(length, this.size - position));
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(this.#file, bytes, filled, bytes.length - filled, position + filled);
      if (count === 0)
        throw Object.assign(new Error('The file has become shorter while it was read.'), { code: 'EIO' });
      filled += count;
    }
    return bytes;
  }

  close(): void {
    closeSync(this.#file);
  }
}
