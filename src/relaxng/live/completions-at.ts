import type { Grammar } from '../grammar/grammar.ts';
import type { Completions } from './completions.ts';
import { LiveDocument } from './live-document.ts';

/**
 * What may come at an offset of a document, however broken the text is before it. It reads all that stands before; for
 * a document that is edited, keep a `LiveDocument`.
 *
 * @param text without a byte order mark
 * @param offset UTF-16 code units
 */
export function completionsAt(grammar: Grammar, text: string, offset: number): Completions {
  return new LiveDocument(grammar, text).completionsAt(offset);
}
