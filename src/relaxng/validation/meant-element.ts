import { closest } from '../../engines/fastest-levenshtein.ts';
import type { StartTransition, State } from '../automaton/state.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { firstLeaves } from '../pattern/leaves.ts';
import { spelledNames } from '../pattern/spelled-names.ts';

/** A name that the grammar does not have is taken for the closest of those that might have come, if one is close. */
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
  const meant = closest(
    localName,
    names.map((name) => name.localName),
  );
  return meant === undefined ? null : automaton.startTag(state, table.idOf(namespace, meant));
}
