import type { State } from '../automaton/state.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Sibling } from '../validation/slip.ts';
import type { SlipOf } from './words.ts';

/** The most siblings that are tried; each is tried with all that follow it. */
const mostTried = 200;

/**
 * Why an element that its parent allows may not come now: it stands after a sibling before which it would have been
 * right, or it is one too many. Undefined where it is neither.
 */
export function misplacement(
  { element, parent, before }: SlipOf<'element'>,
  grammar: Grammar,
): { readonly kind: 'misplaced' | 'repeated'; readonly other: Sibling } | undefined {
  const siblings = before();
  if (parent?.content === undefined || siblings.length > mostTried) return undefined;
  const states: State[] = [parent.content];
  for (const { nameId } of siblings) states.push(next(grammar, states.at(-1) as State, nameId));

  for (let index = siblings.length - 1; index >= 0; index--) {
    const state = states[index] as State;
    if (grammar.automaton.startTag(state, element.nameId) === null) continue;
    if (canFollow(grammar, next(grammar, state, element.nameId), siblings.slice(index))) {
      return { kind: 'misplaced', other: siblings[index] as Sibling };
    }
  }
  const first = siblings.findIndex(
    ({ nameId }, index) =>
      nameId === element.nameId && grammar.automaton.startTag(states[index] as State, nameId) !== null,
  );
  return first < 0 ? undefined : { kind: 'repeated', other: siblings[first] as Sibling };
}

/** The state after an element, whatever is in it; the same state where it may not come. */
function next({ automaton }: Grammar, state: State, nameId: number): State {
  const transition = automaton.startTag(state, nameId);
  if (transition === null) return state;
  return (
    transition.after ??
    automaton.endTag(
      transition,
      transition.child.slots.map(() => true),
    )
  );
}

function canFollow(grammar: Grammar, state: State, siblings: readonly Sibling[]): boolean {
  let current = state;
  for (const { nameId } of siblings) {
    if (grammar.automaton.startTag(current, nameId) === null) return false;
    current = next(grammar, current, nameId);
  }
  return true;
}
