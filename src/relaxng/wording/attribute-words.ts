import { closest } from '../../engines/fastest-levenshtein.ts';
import { matchesValue } from '../automaton/matches-value.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { firstLeaves, leavesOf, needsOf } from '../pattern/leaves.ts';
import { keptWithState } from './kept-with-state.ts';
import { leafNames, remark } from './leaf-names.ts';
import { likeliestFirst, listed, mostListed } from './listed.ts';
import { attributePlace, namePlace } from './places.ts';
import type { SlipOf, Wording } from './words.ts';

/** An attribute that its element must not have. */
export const attributeWords: Wording<'attribute'> = (slip, grammar) => {
  const { element, name, state } = slip;
  const rival = rivalOf(slip, grammar);
  if (rival !== undefined) {
    const shown = `@${rival.name}="${rival.value}"`;
    return {
      rule: 'relaxng/unexpected-attribute',
      span: attributePlace(element, name).name,
      message: `\`@${name}\` is not allowed on \`${element.name}\` beside \`${shown}\`.`,
      hint: `Remove one of the two, or correct \`@${rival.name}\`.`,
      actual: name,
    };
  }
  const { shown, hint } = likeliestAttributes(state, name);
  return {
    rule: 'relaxng/unexpected-attribute',
    span: attributePlace(element, name).name,
    message: `\`${element.name}\` must not have an attribute \`@${name}\`.`,
    hint,
    ...(shown.length > 0 && { expected: shown }),
    actual: name,
  };
};

/** The attribute before it that excludes one which the element may have; undefined where none does. */
function rivalOf(slip: SlipOf<'attribute'>, { automaton, table: patterns }: Grammar) {
  const { element, first, name, nameId, attributes } = slip;
  if (automaton.attribute(first, nameId) === null) return undefined;
  let state = first;
  for (let index = 0; index < attributes.count && attributes.names[index] !== name; index++) {
    const other = attributes.names[index] as string;
    const value = attributes.values[index] as string;
    const id = element.namespaces.attributeIds.get(other) ?? -1;
    const transition = id < 0 ? null : automaton.attribute(state, id);
    if (transition === null) continue;
    const matched = transition.values.map((pattern) =>
      matchesValue(patterns, pattern, value, element.namespaces),
    );
    state = matched.includes(true) ? automaton.afterAttribute(transition, matched) : transition.after;
    if (automaton.attribute(state, nameId) === null) return { name: other, value };
  }
  return undefined;
}

const likeliestAttributes = keptWithState((state, name) => {
  const names = leafNames(leavesOf(state.slots).filter(({ kind }) => kind === 'attribute'));
  const likest = closest(name, names);
  const sorted = likeliestFirst(names, likest);
  const others = names.length > 0 ? `, or use one of those it may have: ${listed(names)}` : '';
  const hint = likest === undefined ? `Remove it${others}.` : `Write \`@${likest}\`.`;
  return { shown: sorted.slice(0, mostListed), hint };
});

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
