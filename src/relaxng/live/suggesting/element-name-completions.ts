import type { Completions } from '../completions.ts';
import { elementPlace } from './element-place.ts';
import { elementSuggestions } from './element-suggestions.ts';
import type { LivePlace } from './live-place.ts';
import { withEndTag } from './with-end-tag.ts';
import { wordEnd } from './word-end.ts';

/** What may come after `<`: an element, or the end tag, which would go on with `/`. */
export function elementNameCompletions(place: LivePlace, start: number): Completions {
  const { grammar, reader, text, offset } = place;
  const { element } = reader.snapshot;
  const typed = text.slice(start, offset);
  const end = wordEnd(text, offset);
  const found = elementSuggestions(place, typed, end);
  return {
    place: 'element-name',
    start,
    end: offset,
    wordEnd: end,
    ...(element && { element: elementPlace(grammar, element) }),
    suggestions: typed === '' ? withEndTag(place, found) : found,
  };
}
