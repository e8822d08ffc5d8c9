import type { StartTransition } from '../../automaton/state.ts';
import type { NamespaceContext } from '../../reading/namespace-contexts.ts';

/** An element that is open. It never changes, and so is shared by all snapshots within it. */
export interface LiveElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly nameId: number;
  /** Those in force in it. */
  readonly namespaces: NamespaceContext;
  /** The way into it and out of it. */
  readonly transition: StartTransition;
  readonly parent: LiveElement | undefined;
}
