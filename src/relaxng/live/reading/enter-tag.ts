import { closest } from '../../../engines/fastest-levenshtein.ts';
import type { StartTransition, State } from '../../automaton/state.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import { firstLeaves } from '../../pattern/leaves.ts';
import { spelledNames } from '../../pattern/spelled-names.ts';
import type { NamespaceContext } from '../../reading/namespace-contexts.ts';
import { keptWithState } from '../../wording/kept-with-state.ts';
import type { ScannedAttribute } from '../scanning/scanned-attribute.ts';
import type { LiveElement } from './live-element.ts';
import { tagNamespaces } from './tag-namespaces.ts';

/** A longer name, in UTF-16 code units, is none that somebody misspelt. */
const longestMeant = 100;

/**
 * The way into an element, whether it may come or not: what is wrong is taken as `Automaton.recover` has it, a name that
 * the grammar does not have for the closest of those that might have come.
 *
 * @param outer what might have come in its place
 * @param around the namespaces in force around it
 */
export function enterTag(
  grammar: Grammar,
  outer: State,
  around: NamespaceContext,
  { name, attributes }: { readonly name: string; readonly attributes: readonly ScannedAttribute[] },
): Omit<LiveElement, 'parent'> {
  const { automaton, names } = grammar;
  const namespaces = tagNamespaces(grammar, outer, around, { name, attributes });
  const found =
    namespaces.elementIds.get(name) ??
    namespaces.resolveElement(name, (namespace, localName) => names.idOf(namespace, localName));
  // What is no qualified name is none that the grammar could have.
  const nameId = Math.max(0, found);
  const transition = automaton.startTag(outer, nameId);
  if (transition !== null) return { name, nameId, namespaces, transition };
  const recovery = automaton.recover(outer, nameId);
  const meant = recovery.kind === 'unknown' ? meantTransition(grammar, outer, namespaces, name) : null;
  return { name, nameId, namespaces, transition: meant ?? recovery.transition };
}

function meantTransition(
  { automaton, names }: Grammar,
  outer: State,
  namespaces: NamespaceContext,
  name: string,
): StartTransition | null {
  if (outer.isDead || name.length > longestMeant) return null;
  const colon = name.indexOf(':');
  const namespace = namespaces.namespaceOf(colon < 0 ? '' : name.slice(0, colon)) ?? '';
  const meant = meantName(outer, `${name.slice(colon + 1)} ${namespace}`);
  return meant === '' ? null : automaton.startTag(outer, names.idOf(namespace, meant));
}

/** The likeliest of the elements that may come, '' for none, for a local name and a namespace, parted by a space. */
const meantName = keptWithState((state, key) => {
  const space = key.indexOf(' ');
  const namespace = key.slice(space + 1);
  const candidates = firstLeaves(state.slots)
    .flatMap((leaf) => (leaf.kind === 'element' ? spelledNames(leaf.declaration.nameClass) : []))
    .filter((candidate) => candidate.namespace === namespace)
    .map(({ localName }) => localName);
  return closest(key.slice(0, space), candidates) ?? '';
});
