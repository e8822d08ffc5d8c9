import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { SourceText } from '../diagnostics/source-text.ts';
import { decodePlain } from '../relaxng/reading/decode-plain.ts';
import { type NoFile, readRegularFile } from '../relaxng/reading/read-regular-file.ts';
import { decodeBytes } from './decode-bytes.ts';

/** A larger file, in bytes, is not read: its tree would not fit into memory. */
export const fileSizeLimit = 256 * 1024 * 1024;

/** The bytes of a file of usual size are put into one place, again and again: they are decoded at once. */
const roomSize = 256 * 1024;
let room: Buffer | undefined;

/** Reads and decodes a file; what keeps it from being read is a finding. `file` is its name for diagnostics. */
export function readSource(path: string, file: string): SourceText | Diagnostic {
  return readSmallSource(path, file, fileSizeLimit) as SourceText | Diagnostic;
}

/** The same; undefined where the file has more bytes than `most`, but not more than are read at most. */
export function readSmallSource(
  path: string,
  file: string,
  most: number,
): SourceText | Diagnostic | undefined {
  let bytes: Buffer;
  try {
    room ??= Buffer.allocUnsafe(roomSize);
    const read = readRegularFile(path, most, room);
    if ('kind' in read) {
      if (read.kind === 'too-large' && read.size <= fileSizeLimit) return undefined;
      return noFile(file, read);
    }
    bytes = read;
  } catch (error) {
    return unreadable(file, (error as NodeJS.ErrnoException).code);
  }
  const text = decodePlain(bytes) ?? decodeBytes(bytes);
  if (typeof text === 'string') return new SourceText(text);
  const before = text.before === undefined ? undefined : new SourceText(text.before);
  return finding('xml/encoding', file, {
    span: before?.position(before.text.length),
    message: text.message,
    hint: text.hint,
  });
}

/** A finding that says why a file cannot be read, by the system's code for it. */
export function unreadable(file: string, code: string | undefined): Diagnostic {
  const [reason, hint] = reasons[code ?? ''] ?? [`the system says ${code ?? 'nothing more'}`, undefined];
  return finding('xml/unreadable-file', file, { message: `The file cannot be read: ${reason}.`, hint });
}

function noFile(file: string, found: NoFile): Diagnostic {
  if (found.kind === 'too-large') {
    return finding('xml/unreadable-file', file, {
      message: `The file has ${found.size} bytes, more than the ${fileSizeLimit} that are read at most.`,
      hint: 'Divide it into several files.',
    });
  }
  const message =
    found.kind === 'folder'
      ? 'This is a folder, not a file.'
      : 'This is a pipe or a device, which has no end, and is not read.';
  return finding('xml/unreadable-file', file, { message, hint: 'Give the path of a file.' });
}

const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  EACCES: ['its permissions do not allow it', 'Give yourself the right to read it.'],
  EPERM: ['its permissions do not allow it', 'Give yourself the right to read it.'],
  ENOENT: ['it is no longer there', 'Restore it, or run the command again.'],
  ELOOP: ['its symbolic links lead in a circle', 'Replace the link with the file.'],
  EMFILE: ['too many files are open', 'Close other programs and run the command again.'],
  EIO: ['the disk does not give it', 'Check the disk, or restore the file from a copy.'],
};
