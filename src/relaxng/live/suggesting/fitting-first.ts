import type { StartTransition, State } from '../../automaton/state.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import type { NameSuggestion, WildcardSuggestion } from '../completions.ts';

type ElementSuggestion = NameSuggestion | WildcardSuggestion;

/**
 * The elements that may come in a state, those first after which as many of the following elements may stand as after any,
 * or as may without one. So an element that is there already is not wanted twice.
 *
 * @param following the ids of the names of elements that stand after the place; where there are none, all fit
 */
export function fittingFirst(
  { automaton, names }: Grammar,
  state: State,
  following: readonly number[],
  suggestions: readonly ElementSuggestion[],
): ElementSuggestion[] {
  if (following.length === 0) return [...suggestions];
  const after = (transition: StartTransition) =>
    transition.after ??
    automaton.endTag(
      transition,
      transition.child.slots.map(() => true),
    );
  /** How many of the following elements may stand where they do. */
  const standing = (first: State): number => {
    let current = first;
    for (const [index, id] of following.entries()) {
      const transition = automaton.startTag(current, id);
      if (transition === null) return index;
      current = after(transition);
    }
    return following.length;
  };
  const counts = suggestions.map((suggestion) => {
    if (suggestion.kind === 'wildcard') return 0;
    const transition = automaton.startTag(state, names.idOf(suggestion.namespace, suggestion.localName));
    return transition === null ? 0 : standing(after(transition));
  });
  const best = Math.max(standing(state), ...counts);
  const groups: Record<'fitting' | 'others' | 'wildcards', ElementSuggestion[]> = {
    fitting: [],
    others: [],
    wildcards: [],
  };
  suggestions.forEach((suggestion, index) => {
    const fits = counts[index] === best;
    if (suggestion.kind === 'wildcard') groups.wildcards.push(suggestion);
    else groups[fits ? 'fitting' : 'others'].push({ ...suggestion, fits });
  });
  return [...groups.fitting, ...groups.others, ...groups.wildcards];
}
