import { closest } from '../../engines/fastest-levenshtein.ts';
import type { State } from '../automaton/state.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { firstLeaves, needsBefore, needsOf } from '../pattern/leaves.ts';
import { type ElementName, mentions } from '../pattern/mentions.ts';
import type { OpenElement } from '../validation/slip.ts';
import { holdersOf, homeNamespaces, namesOfNamespace } from './grammar-index.ts';
import { keptWithState } from './kept-with-state.ts';
import { leafNames, remark } from './leaf-names.ts';
import { likeliestFirst, listed, mostListed } from './listed.ts';
import { misplacement } from './misplacement.ts';
import { nameAt, namePlace, startPlace } from './places.ts';
import type { SlipOf, Wording, Words } from './words.ts';

/** The most parents that advice to move an element names. */
const mostParents = 4;

type ElementSlip = SlipOf<'element'>;

/** An element that may not come where it stands. */
export const elementWords: Wording<'element'> = (slip, grammar) => {
  if (slip.how === 'early') return early(slip, grammar);
  return slip.how === 'unknown' ? unknown(slip, grammar) : unexpected(slip, grammar);
};

function early(slip: ElementSlip, grammar: Grammar): Words {
  const { element, parent, state } = slip;
  const name = grammar.names.name(element.nameId);
  const needs = state.slots.map((slot) => needsBefore(slot, name)).find((found) => found !== undefined) ?? [];
  const groups = needs.map(leafNames).filter((names) => names.length > 0);
  const span = namePlace(element, element.name);
  const within = parent ? ` in \`${parent.name}\`` : '';
  if (groups.length === 0) {
    const names = leafNames(firstLeaves(state.slots));
    return {
      rule: 'relaxng/missing-element',
      span,
      message: `\`${element.name}\` must not stand here yet${within}: something that must come before it is missing.`,
      hint: names.length > 0 ? `Put ${listed(names)} before it.` : 'Put what is missing before it.',
      expected: names.slice(0, mostListed),
      actual: element.name,
    };
  }
  const all = wanted(groups);
  return {
    rule: 'relaxng/missing-element',
    span,
    message: `\`${parent?.name ?? 'The document'}\` must contain ${all} before \`${element.name}\`.`,
    hint: `Add ${all}${needs.length === 1 ? remark(needs[0] ?? []) : ''} before \`${element.name}\`.`,
    expected: groups.flat().slice(0, mostListed),
    ...(parent && { related: [startPlace(parent, `\`${parent.name}\` begins here.`)] }),
  };
}

/** An element that ends before all has come that must. */
export const incompleteWords: Wording<'incomplete'> = ({ element, state, start, end }, { table }) => {
  const [slot] = state.slots.filter(({ kind }) => kind !== 'notAllowed');
  const needs = needsOf(slot ?? table.notAllowed);
  const groups = needs.map(leafNames).filter((names) => names.length > 0);
  const all = groups.length > 0 ? wanted(groups) : 'more than it does';
  const isEmptyTag = start === element.start;
  return {
    rule: 'relaxng/missing-element',
    span: isEmptyTag ? namePlace(element, element.name) : element.source.span(start, end),
    message: `\`${element.name}\` must contain ${all}.`,
    hint: `Add ${all}${needs.length === 1 ? remark(needs[0] ?? []) : ''} to it.`,
    expected: groups.flat().slice(0, mostListed),
    ...(!isEmptyTag && { related: [startPlace(element, `\`${element.name}\` begins here.`)] }),
  };
};

function unknown({ element, parent, state }: ElementSlip, grammar: Grammar): Words {
  const { localName, namespace } = element;
  const span = namePlace(element, element.name);
  const rule = 'relaxng/unknown-element';
  const [home] = homeNamespaces(grammar, localName);
  if (home !== undefined) {
    const where = namespace === '' ? 'in no namespace' : `in the namespace \`${namespace}\``;
    const other = home === '' ? 'in none' : `in \`${home}\``;
    return {
      rule,
      span,
      message: `\`${element.name}\` is ${where}, but the schema knows it ${other}.`,
      hint: `Declare that namespace: \`xmlns="${home}"\`${parent ? ' on the element or on one around it' : ''}.`,
      expected: [home],
      actual: namespace,
    };
  }
  const { names, likest: here, shown } = likeliestNext(state, localName);
  const details = {
    rule,
    span,
    message: `\`${element.name}\` is not an element that the schema knows.`,
    expected: shown,
    actual: element.name,
  } as const;
  if (here !== undefined) return { ...details, hint: `Write \`${here}\`.` };
  if (parent === undefined && names.length > 0)
    return { ...details, hint: `Make ${listed(names)} the root element.` };
  const anywhere = closest(localName, namesOfNamespace(grammar, namespace));
  if (anywhere === undefined) return { ...details, hint: allowedHere(names) };
  return {
    ...details,
    hint: `Write \`${anywhere}\`, if that is meant; it may stand in ${holders(grammar, { namespace, localName: anywhere })}.`,
  };
}

function unexpected(slip: ElementSlip, grammar: Grammar): Words {
  const { element, parent, state } = slip;
  const { names, likest, shown } = likeliestNext(state, element.localName);
  const details = {
    rule: 'relaxng/unexpected-element',
    span: namePlace(element, element.name),
    expected: shown.length > 0 ? shown : undefined,
    actual: element.name,
  } as const;
  if (parent === undefined && names.length === 0) {
    const message = `The schema allows no document at all, and so no \`${element.name}\`.`;
    return { ...details, message, hint: 'Choose another schema.' };
  }
  if (parent === undefined) {
    const message = `The root element must be ${listed(names)}, not \`${element.name}\`.`;
    return { ...details, message, hint: `Make ${listed(names)} the root element, or choose another schema.` };
  }
  if (parent.content !== undefined && isMentioned(parent.content, element)) {
    const found = misplacement(slip, grammar);
    if (found) {
      const { other, kind } = found;
      const otherName = nameAt(other);
      const { span, actual } = details;
      if (kind === 'repeated') {
        return {
          rule: 'relaxng/repeated-element',
          span,
          actual,
          message: `\`${element.name}\` must not stand again in this \`${parent.name}\`.`,
          hint: 'Join the two, or remove one.',
          related: [startPlace(other, `The first \`${otherName}\` stands here.`)],
        };
      }
      return {
        rule: 'relaxng/misplaced-element',
        span,
        actual,
        message: `\`${element.name}\` must stand before \`${otherName}\` in \`${parent.name}\`.`,
        hint: `Move it up, before \`${otherName}\`.`,
        related: [startPlace(other, `\`${otherName}\` stands here.`)],
      };
    }
    const message = `\`${element.name}\` is not allowed at this place in \`${parent.name}\`.`;
    return { ...details, message, hint: allowedHere(names) };
  }
  const { message, advice } = strangerWords(state, `${element.name} ${parent.name}`);
  if (likest !== undefined) return { ...details, message, hint: `Write \`${likest}\`, if that is meant.` };
  const around = holderAround(slip);
  const key = around?.name ?? '';
  let hint = advice.get(key);
  if (hint === undefined) {
    hint = around
      ? `Move it out of \`${parent.name}\`, into the \`${around.name}\` around it.`
      : moveAway(grammar, element);
    advice.set(key, hint);
  }
  const { rule, span, expected, actual } = details;
  return { rule, span, message, expected, actual, hint };
}

/** What is said of an element that its parent never allows, and the advice, by the name of the element around that may hold it. */
const strangerWords = keptWithState((_, names) => {
  const [name, parent] = names.split(' ');
  const message = `\`${name}\` is not allowed in \`${parent}\`.`;
  return { message, advice: new Map<string, string>() };
});

/** The innermost of the elements around that may hold an element. */
function holderAround({ element, around }: ElementSlip): OpenElement | undefined {
  for (const outer of around())
    if (outer.content !== undefined && isMentioned(outer.content, element)) return outer;
  return undefined;
}

/** The names that may come next, the one in front that is closest to a name, if one is close. */
const likeliestNext = keptWithState((state, name) => {
  const next = nextNames(state, '');
  const likest = closest(name, next);
  const names = likeliestFirst(next, likest);
  return { names, likest, shown: names.slice(0, mostListed) };
});

const nextNames = keptWithState((state) => leafNames(firstLeaves(state.slots)));

/** By the ids of names: those that have one id are alike to the grammar. */
const mentioned = new WeakMap<State, Map<number, boolean>>();

function isMentioned(content: State, element: OpenElement): boolean {
  let names = mentioned.get(content);
  if (names === undefined) {
    names = new Map();
    mentioned.set(content, names);
  }
  let is = names.get(element.nameId);
  if (is === undefined) {
    is = content.slots.some((slot) => mentions(slot, element));
    names.set(element.nameId, is);
  }
  return is;
}

function wanted(groups: readonly (readonly string[])[]): string {
  return groups.map((names) => (names.length > 2 ? `one of ${listed(names)}` : listed(names))).join(' and ');
}

const moves = new WeakMap<Grammar, Map<string, string>>();

function moveAway(grammar: Grammar, { namespace, localName }: ElementName): string {
  let known = moves.get(grammar);
  if (known === undefined) {
    known = new Map();
    moves.set(grammar, known);
  }
  const key = `${namespace} ${localName}`;
  let words = known.get(key);
  if (words === undefined) {
    words = `Move it into ${holders(grammar, { namespace, localName })}, or take it out.`;
    known.set(key, words);
  }
  return words;
}

function holders(grammar: Grammar, name: ElementName): string {
  const names = holdersOf(grammar, name, mostParents);
  if (names.length === 0) return 'the root of a document';
  return names.length > mostParents
    ? `an element that may hold it, such as ${listed(names.slice(0, mostParents))}`
    : listed(names);
}

function allowedHere(names: readonly string[]): string {
  return names.length > 0
    ? `Use an element that may stand here: ${listed(names)}.`
    : 'Take it out: nothing may stand here.';
}
