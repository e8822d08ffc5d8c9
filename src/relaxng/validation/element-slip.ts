import type { Recovery, State } from '../automaton/state.ts';
import type { OpenElements } from './open-elements.ts';
import type { Slip } from './slip.ts';

/** What is told of the innermost element, which may not come; `state` is that of its parent before it. */
export function elementSlip(elements: OpenElements, how: Recovery['kind'], state: State): Slip {
  const level = elements.depth;
  return {
    kind: 'element',
    element: elements.innermost,
    parent: level > 1 ? elements.at(level - 1) : undefined,
    how,
    state,
    before: () => elements.before(level),
    around: () => elements.around(level - 1),
  };
}
