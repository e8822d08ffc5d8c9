import type { Automaton } from '../automaton/automaton.ts';
import type { StartTransition, State } from '../automaton/state.ts';
import type { Pattern } from '../pattern/pattern.ts';

/** The state of the parent after an element, by which of the slots of its last state accept; `state` is that one. */
export function afterElement(
  automaton: Automaton,
  transition: StartTransition,
  state: State,
  accepts: (slot: Pattern, index: number) => boolean,
): State {
  return transition.after ?? automaton.endTag(transition, state.slots.map(accepts));
}
