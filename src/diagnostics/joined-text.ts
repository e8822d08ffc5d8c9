import { SourceText } from './source-text.ts';
import type { Span } from './span.ts';

/** A file whose text stands in a joined one, and the offset at which it begins there. */
export interface JoinedPart {
  /** As diagnostics name it. */
  readonly file: string;
  readonly source: SourceText;
  readonly offset: number;
}

/**
 * The text of a file and, behind it, the texts of the files that it includes: an offset into it says in which file
 * something stands as well as where. Its lines and columns are those of each file.
 */
export class JoinedText extends SourceText {
  /** In the order of the text; the first is the file itself. */
  readonly parts: readonly JoinedPart[];

  /** `files` are the file itself and those that it includes. */
  constructor(files: readonly { readonly file: string; readonly source: SourceText }[]) {
    super(files.map(({ source }) => source.text).join('\n'));
    let offset = 0;
    this.parts = files.map(({ file, source }) => {
      const part = { file, source, offset };
      offset += source.text.length + 1;
      return part;
    });
  }

  /** The part in which an offset lies. */
  partAt(offset: number): JoinedPart {
    let low = 0;
    let high = this.parts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.parts[middle] as JoinedPart).offset <= offset) low = middle;
      else high = middle - 1;
    }
    return this.parts[low] as JoinedPart;
  }

  override position(offset: number): { line: number; column: number; file?: string } {
    const part = this.partAt(offset);
    const position = part.source.position(offset - part.offset);
    return part.offset === 0 ? position : { ...position, file: part.file };
  }

  override span(start: number, end: number): Span {
    const { source, offset, file } = this.partAt(start);
    const span = source.span(start - offset, Math.min(end - offset, source.text.length));
    return offset === 0 ? span : { ...span, file };
  }
}
