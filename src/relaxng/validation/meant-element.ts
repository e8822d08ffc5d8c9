import type { StartTransition, State } from '../automaton/state.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { firstLeaves } from '../pattern/leaves.ts';
import { spelledNames } from '../pattern/spelled-names.ts';
import { isOneSlipAway } from './is-one-slip-away.ts';

/** A name that the grammar does not have is taken for the one of those that might have come which is close to it. */
export function meantElement(
  { automaton, names: table }: Grammar,
  state: State,
  { namespace, localName }: { readonly namespace: string; readonly localName: string },
): StartTransition | null {
  if (state.isDead) return null;
  const names = firstLeaves(state.slots).flatMap((leaf) =>
    leaf.kind === 'element'
      ? spelledNames(leaf.declaration.nameClass).filter((name) => name.namespace === namespace)
      : [],
  );
  const close = new Set(
    names.filter((name) => isOneSlipAway(localName, name.localName)).map((name) => name.localName),
  );
  // Where several are close none is taken: to judge what is in it by the wrong one would find much that is right.
  const [meant] = close;
  if (close.size !== 1 || localName.length < 2 || meant === undefined) return null;
  return automaton.startTag(state, table.idOf(namespace, meant));
}
