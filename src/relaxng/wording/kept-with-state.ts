import type { State } from '../automaton/state.ts';

/** More is not kept with one state: a document may be full of names that nobody knows. */
const mostKept = 1000;

/** Keeps what is made of a state and a text, as long as the state lives: the same slip is often made a thousand times. */
export function keptWithState<Result>(
  make: (state: State, key: string) => Result,
): (state: State, key: string) => Result {
  const kept = new WeakMap<State, Map<string, Result>>();
  return (state, key) => {
    let ofState = kept.get(state);
    if (ofState === undefined) {
      ofState = new Map();
      kept.set(state, ofState);
    }
    let result = ofState.get(key);
    if (result === undefined) {
      result = make(state, key);
      if (ofState.size >= mostKept) ofState.clear();
      ofState.set(key, result);
    }
    return result;
  };
}
