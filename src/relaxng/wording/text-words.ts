import { firstLeaves, leavesOf } from '../pattern/leaves.ts';
import { leafNames } from './leaf-names.ts';
import { listed } from './listed.ts';
import { textPlace } from './places.ts';
import type { Wording } from './words.ts';

/** The most characters of a text that are quoted. */
const mostQuoted = 40;

/** Text where none may stand. */
export const textWords: Wording<'text'> = ({ element, state, value, source, start, end }) => {
  const holders = firstLeaves(state.slots).filter(
    (leaf) =>
      leaf.kind === 'element' && leavesOf([leaf.declaration.content]).some(({ kind }) => kind === 'text'),
  );
  const names = leafNames(holders);
  const words = value.replace(/\s+/g, ' ').trim();
  return {
    rule: 'relaxng/unexpected-text',
    span: textPlace(source, start, end),
    message: `\`${element.name}\` must not hold text of its own.`,
    hint:
      names.length === 0
        ? 'Remove the words, or move them elsewhere.'
        : `Put the words into an element that may stand here, such as ${listed(names.slice(0, 3))}.`,
    actual: words.length > mostQuoted ? `${words.slice(0, mostQuoted)}…` : words,
  };
};
