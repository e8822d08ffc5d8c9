import type { EndTagSuggestion, Suggestion } from '../completions.ts';
import type { LivePlace } from './live-place.ts';

/** Suggestions and the end tag, which comes first where the element is complete, else last. */
export function withEndTag({ reader }: LivePlace, suggestions: readonly Suggestion[]): Suggestion[] {
  const { element } = reader.snapshot;
  if (element === undefined) return [...suggestions];
  const { isComplete } = reader;
  const endTag: EndTagSuggestion = { kind: 'end-tag', name: element.name, isComplete };
  return isComplete ? [endTag, ...suggestions] : [...suggestions, endTag];
}
