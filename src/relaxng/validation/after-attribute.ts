import { matchesValue } from '../automaton/matches-value.ts';
import type { AttributeTransition, State } from '../automaton/state.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { NamespaceContext } from '../reading/namespace-contexts.ts';

/** The state after an attribute with a value; null where the value may not be. */
export function afterAttribute(
  { automaton, table }: Grammar,
  transition: AttributeTransition,
  value: string,
  context: NamespaceContext,
): State | null {
  const { values } = transition;
  if (values.length === 1) {
    const only = values[0] as Pattern;
    return only.kind === 'text' || matchesValue(table, only, value, context) ? transition.after : null;
  }
  const matched = values.map((pattern) => matchesValue(table, pattern, value, context));
  return matched.includes(true) ? automaton.afterAttribute(transition, matched) : null;
}
