import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { SourceText } from '../../../diagnostics/source-text.ts';
import type { GrammarJudge } from '../../../relaxng/grammar-judge.ts';
import { FileBytes } from '../../../relaxng/reading/pieces/file-bytes.ts';

/** A file of more bytes is not read as a whole, if it can be helped: the text of a smaller one fits into any memory. */
export const largeFile = 16 * 1024 * 1024;

/** Where the root element of a file begins later, what stands before it is not looked at. */
const longestProlog = 1024 * 1024;

/** What each judge has against a large file, read piece by piece; undefined where it cannot be read so. */
export async function judgeLargeFile(
  path: string,
  file: string,
  judgesOf: (prolog: SourceText) => Promise<readonly GrammarJudge[]>,
): Promise<readonly (readonly Diagnostic[])[] | undefined> {
  let bytes: FileBytes | undefined;
  try {
    bytes = new FileBytes(path);
    const judges = await judgesOf(prologOf(bytes));
    if (judges.length === 0) return undefined;
    const found: (readonly Diagnostic[])[] = [];
    for (const judge of judges) {
      const its = judge.pieces(bytes, file);
      if (its === undefined) return undefined;
      found.push(its);
    }
    return found;
  } catch (error) {
    // What the system has against it is told where the file is read as a whole.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  } finally {
    bytes?.close();
  }
}

/** The beginning of a file, in which schemas may be named: read as UTF-8, since no other encoding is read piece by piece. */
function prologOf(bytes: FileBytes): SourceText {
  return new SourceText(
    Buffer.from(bytes.read(0, longestProlog))
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  );
}
