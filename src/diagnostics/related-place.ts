import type { RelatedPlace } from './diagnostic.ts';

/** Where a stretch of a file begins, as a place that helps to understand a finding. */
export function relatedPlace(
  file: string,
  span: { readonly line: number; readonly column: number; readonly file?: string },
  message: string,
): RelatedPlace {
  return { file: span.file ?? file, line: span.line, column: span.column, message };
}
