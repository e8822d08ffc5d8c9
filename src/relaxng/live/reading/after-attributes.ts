import { matchesValue, tokensOf } from '../../automaton/matches-value.ts';
import type { State } from '../../automaton/state.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import type { NamespaceContext } from '../../reading/namespace-contexts.ts';
import type { ScannedAttribute } from '../scanning/scanned-attribute.ts';
import { attributeId } from './attribute-id.ts';

/**
 * The state of a start tag after some attributes. One that may not stand there counts for nothing, a value that is wrong as
 * if it were right.
 *
 * @param tellId is told the value of each attribute that is an ID
 */
export function afterAttributes(
  grammar: Grammar,
  first: State,
  { attributes, namespaces }: Attributes,
  tellId: (id: string) => void = () => {},
): State {
  const { automaton, table } = grammar;
  let state = first;
  for (const { name, value } of attributes) {
    const id = attributeId(grammar, namespaces, name);
    const transition = id < 0 ? null : automaton.attribute(state, id);
    if (transition === null) continue;
    const matched = transition.values.map((pattern) => matchesValue(table, pattern, value, namespaces));
    const isGood = matched.includes(true);
    if (isGood && transition.idType === 'ID') tellId(tokensOf(value)[0] ?? '');
    state = isGood && matched.length > 1 ? automaton.afterAttribute(transition, matched) : transition.after;
  }
  return state;
}

interface Attributes {
  readonly attributes: readonly ScannedAttribute[];
  /** Those in force in the element. */
  readonly namespaces: NamespaceContext;
}
