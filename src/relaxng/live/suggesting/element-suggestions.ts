import { firstLeaves } from '../../pattern/leaves.ts';
import type { Suggestion } from '../completions.ts';
import { fittingFirst } from './fitting-first.ts';
import { followingNames } from './following-names.ts';
import type { LivePlace } from './live-place.ts';
import { nameSuggestions } from './name-suggestions.ts';

/**
 * The elements that may begin at a place.
 *
 * @param typed of the name
 * @param from where what follows it begins
 */
export function elementSuggestions(
  { grammar, reader, text }: LivePlace,
  typed: string,
  from: number,
): Suggestion[] {
  const state = reader.stateForTag;
  if (state === null) return [];
  const { slots } = state;
  const { namespaces } = reader;
  const suggestions = nameSuggestions('element', firstLeaves(slots), slots, { namespaces, typed });
  const following = followingNames(grammar, { text, from, state, namespaces });
  return fittingFirst(grammar, state, following, suggestions);
}
