import type { State } from '../../automaton/state.ts';
import { firstLeaves } from '../../pattern/leaves.ts';
import type { Completions } from '../completions.ts';
import { elementPlace } from './element-place.ts';
import { elementSuggestions } from './element-suggestions.ts';
import { escapedText } from './escaped-text.ts';
import type { LivePlace } from './live-place.ts';
import { valueSuggestions } from './value-suggestions.ts';
import { withEndTag } from './with-end-tag.ts';

/**
 * What may come between two tags: elements, the end tag, and values where the content is data.
 *
 * @param piece where the last piece of text before the place begins
 */
export function contentCompletions(place: LivePlace, piece: number): Completions {
  const { grammar, reader, text, offset } = place;
  const { element, state, ids } = reader.snapshot;
  const { namespaces } = reader;
  const written = text.slice(piece, offset);
  const typed = written.trimStart();
  const data = state.hasData ? valuePatterns(state) : [];
  const values = valueSuggestions(grammar, { patterns: data, typed, namespaces, ids, write: escapedText });
  const isValue = values.suggestions.length > 0 && state.hasData;
  return {
    place: 'content',
    start: isValue ? offset - values.length : offset,
    end: offset,
    wordEnd: offset,
    ...(element && { element: elementPlace(grammar, element) }),
    text: firstLeaves(state.slots).some(({ kind }) => kind === 'text')
      ? 'free'
      : state.hasData
        ? 'data'
        : 'none',
    suggestions: withEndTag(place, [...values.suggestions, ...elementSuggestions(place, '', offset)]),
  };
}

/** The data that the whole content of an element may be. */
function valuePatterns({ slots }: State) {
  return firstLeaves(slots).filter(({ kind }) => kind === 'data' || kind === 'value' || kind === 'list');
}
