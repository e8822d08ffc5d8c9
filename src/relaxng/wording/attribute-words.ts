import { closest } from '../../engines/fastest-levenshtein.ts';
import { firstLeaves, leavesOf, needsOf } from '../pattern/leaves.ts';
import { leafNames, remark } from './leaf-names.ts';
import { likeliestFirst, listed, mostListed } from './listed.ts';
import { attributePlace, namePlace } from './places.ts';
import type { Wording } from './words.ts';

/** An attribute that its element must not have. */
export const attributeWords: Wording<'attribute'> = ({ element, name, state }) => {
  const leaves = leavesOf(state.slots).filter(({ kind }) => kind === 'attribute');
  const names = leafNames(leaves);
  const likest = closest(name, names);
  const others = names.length > 0 ? `, or use one of those it may have: ${listed(names)}` : '';
  return {
    rule: 'relaxng/unexpected-attribute',
    span: attributePlace(element, name).name,
    message: `\`${element.name}\` must not have an attribute \`@${name}\`.`,
    hint: likest === undefined ? `Remove it${others}.` : `Write \`@${likest}\`.`,
    ...(names.length > 0 && { expected: likeliestFirst(names, likest).slice(0, mostListed) }),
    actual: name,
  };
};

/** Attributes that an element must have. */
export const missingAttributesWords: Wording<'missing-attributes'> = ({ element, state }) => {
  const [slot] = state.slots.filter(({ kind }) => kind !== 'notAllowed');
  const needs = (slot ? needsOf(slot) : [])
    .map((need) => need.filter(({ kind }) => kind === 'attribute'))
    .filter((need) => need.length > 0);
  const possible =
    needs.length > 0 ? needs : [firstLeaves(state.slots).filter(({ kind }) => kind === 'attribute')];
  const groups = possible.map(leafNames);
  const wanted = groups.map((names) => listed(names.map((name) => `@${name}`))).join(' and ');
  return {
    rule: 'relaxng/missing-attribute',
    span: namePlace(element, element.name),
    message: `\`${element.name}\` must have ${wanted === '' ? 'an attribute that it has not' : wanted}.`,
    hint: `Add ${wanted === '' ? 'it' : wanted}${possible.length === 1 ? remark(possible[0] ?? []) : ''} to its start tag.`,
    expected: groups.flat().slice(0, mostListed),
  };
};
