import { statSync } from 'node:fs';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { GrammarJudge } from '../../../relaxng/grammar-judge.ts';
import { FileBytes } from '../../../relaxng/reading/pieces/file-bytes.ts';

/** A file of more bytes is not read as a whole, if it can be helped: the text of a smaller one fits into any memory. */
const leastBytes = 16 * 1024 * 1024;

/**
 * The findings on a large file, read piece by piece; undefined where it is not large, or cannot be read so: then
 * another way says why, if there is a reason.
 */
export function ofLargeFile(path: string, file: string, judge: GrammarJudge): Diagnostic[] | undefined {
  let bytes: FileBytes | undefined;
  try {
    const { size } = statSync(path);
    if (size <= leastBytes) return undefined;
    bytes = new FileBytes(path);
    return judge.pieces(bytes, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  } finally {
    bytes?.close();
  }
}
