import { leavesOf } from '../../pattern/leaves.ts';
import type { Completions } from '../completions.ts';
import type { UnfinishedTag } from '../scanning/ending.ts';
import { elementPlace } from './element-place.ts';
import type { LivePlace } from './live-place.ts';
import { nameSuggestions } from './name-suggestions.ts';
import { openTag } from './open-tag.ts';
import { wordEnd } from './word-end.ts';

/** The attributes that a start tag may still have, whether others stand before the place or after it. */
export function attributeNameCompletions(
  place: LivePlace,
  start: number,
  unfinished: UnfinishedTag,
): Completions {
  const { grammar, text, offset } = place;
  const { element, state, names } = openTag(place, unfinished);
  const leaves = leavesOf(state.slots);
  const suggestions = nameSuggestions('attribute', leaves, state.slots, {
    namespaces: element.namespaces,
    typed: text.slice(start, offset),
  });
  return {
    place: 'attribute-name',
    start,
    end: offset,
    wordEnd: wordEnd(text, offset),
    element: elementPlace(grammar, element),
    suggestions: suggestions.filter(({ kind, name }) => kind === 'wildcard' || !names.has(name)),
  };
}
