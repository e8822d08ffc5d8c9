import { SourceText } from '../../diagnostics/source-text.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { DocumentSource } from './document-source.ts';

/** A file whose text is at hand as a whole. */
export class TextSource implements DocumentSource {
  readonly file: string;
  readonly source: SourceText;

  /** @param file as diagnostics name it */
  constructor(file: string, source: SourceText | string) {
    this.file = file;
    this.source = typeof source === 'string' ? new SourceText(source) : source;
  }

  span(start: number, end: number): Span {
    return this.source.span(start, end);
  }

  slice(start: number, end: number): string {
    return this.source.text.slice(start, end);
  }
}
