import type { State } from '../../automaton/state.ts';
import { firstLeaves } from '../../pattern/leaves.ts';
import type { Completions, EndTagSuggestion, Suggestion } from '../completions.ts';
import { elementPlace } from './element-place.ts';
import { escapedText } from './escaped.ts';
import { fittingFirst } from './fitting-first.ts';
import { followingNames } from './following-names.ts';
import type { LivePlace } from './live-place.ts';
import { nameSuggestions } from './name-suggestions.ts';
import { valueSuggestions } from './value-suggestions.ts';
import { wordEnd } from './word-end.ts';

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
    suggestions: withEndTag(place, [...values.suggestions, ...elements(place, '', offset)]),
  };
}

/** What may come after `<`: an element, or the end tag, which would go on with `/`. */
export function elementNameCompletions(place: LivePlace, start: number): Completions {
  const { grammar, reader, text, offset } = place;
  const { element } = reader.snapshot;
  const typed = text.slice(start, offset);
  const end = wordEnd(text, offset);
  const found = elements(place, typed, end);
  return {
    place: 'element-name',
    start,
    end: offset,
    wordEnd: end,
    ...(element && { element: elementPlace(grammar, element) }),
    suggestions: typed === '' ? withEndTag(place, found) : found,
  };
}

/** What may come after `</`: the name of the innermost element. */
export function endTagCompletions({ grammar, reader, text, offset }: LivePlace, start: number): Completions {
  const { element } = reader.snapshot;
  return {
    place: 'end-tag',
    start,
    end: offset,
    wordEnd: wordEnd(text, offset),
    ...(element && { element: elementPlace(grammar, element) }),
    suggestions: element ? [{ kind: 'end-tag', name: element.name, isComplete: reader.isComplete }] : [],
  };
}

/** @param typed of the name; what follows it is read from `from` on */
function elements({ grammar, reader, text }: LivePlace, typed: string, from: number): Suggestion[] {
  const state = reader.stateForTag;
  if (state === null) return [];
  const { slots } = state;
  const { namespaces } = reader;
  const suggestions = nameSuggestions('element', firstLeaves(slots), slots, { namespaces, typed });
  const following = followingNames(grammar, { text, from, state, namespaces });
  return fittingFirst(grammar, state, following, suggestions);
}

/** The end tag comes first where the element is complete, else last. */
function withEndTag({ reader }: LivePlace, suggestions: readonly Suggestion[]): Suggestion[] {
  const { element } = reader.snapshot;
  if (element === undefined) return [...suggestions];
  const { isComplete } = reader;
  const endTag: EndTagSuggestion = { kind: 'end-tag', name: element.name, isComplete };
  return isComplete ? [endTag, ...suggestions] : [...suggestions, endTag];
}

/** The data that the whole content of an element may be. */
function valuePatterns({ slots }: State) {
  return firstLeaves(slots).filter(({ kind }) => kind === 'data' || kind === 'value' || kind === 'list');
}
