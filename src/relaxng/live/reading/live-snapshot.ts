import type { State } from '../../automaton/state.ts';
import type { LiveElement } from './live-element.ts';

/** All that is known of a document between two of its tags. Taking one copies nothing. */
export interface LiveSnapshot {
  /** The innermost element that is open; undefined outside of the root. */
  readonly element: LiveElement | undefined;
  /** What may come next. */
  readonly state: State;
  readonly ids: KnownId | undefined;
}

/** An ID in the document, and those before it. */
export interface KnownId {
  readonly value: string;
  readonly previous: KnownId | undefined;
}
