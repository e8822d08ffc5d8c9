import type { Grammar } from '../../grammar/grammar.ts';
import type { NamedPlace } from '../completions.ts';
import type { LiveElement } from '../reading/live-element.ts';

/** An open element, with what the schema says of it. */
export function elementPlace(
  grammar: Grammar,
  { name, nameId, transition }: Pick<LiveElement, 'name' | 'nameId' | 'transition'>,
): NamedPlace {
  const declared = grammar.names.name(nameId);
  const candidates = grammar.elementsOf(declared);
  // Of several declarations of the name, the one whose content it has been given.
  const chosen = candidates.find(({ content }) => transition.child.slots.includes(content)) ?? candidates[0];
  const documentation = chosen?.documentation?.text;
  return documentation === undefined ? { name } : { name, documentation };
}
