import { matchesValue, tokensOf } from '../automaton/matches-value.ts';
import { calendarFault, dateTypes } from '../datatypes/calendar-date.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { includesName } from '../pattern/includes-name.ts';
import { type Leaf, leavesOf } from '../pattern/leaves.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { allowedWords, valueLeaves } from './allowed-words.ts';
import { dateAdvice } from './date-advice.ts';
import { type FacetWords, facetWords } from './facet-words.ts';
import { sentence } from './leaf-names.ts';
import { attributePlace, namePlace, textPlace, tokenPlace } from './places.ts';
import type { SlipOf, Wording, Words } from './words.ts';

/** The most characters of a value that are shown, and that are given to programs. */
const mostShown = 60;
const mostGiven = 1000;

/** A value of an attribute that none of its patterns allows. */
export const attributeValueWords: Wording<'attribute-value'> = (slip, grammar) => {
  const { element, name, allowed } = slip;
  const tokens = tokensOf(slip.value);
  const index = wrongToken(slip, tokens, grammar);
  const token = index === undefined ? undefined : tokens[index];
  const value = token ?? slip.value;
  const shown =
    token === undefined ? `\`@${name}="${shortened(value)}"\`` : `\`${shortened(value)}\` in \`@${name}\``;
  const span =
    index === undefined
      ? attributePlace(element, name).value
      : tokenPlace(element, name, index, tokens.length);
  const words = ofValue(grammar, { shown, value, allowed, context: element.namespaces });
  // What the schema says of the attribute helps where it says nothing of the kind of value.
  const isVague = /^(Write a value|Keep to the pattern)/.test(words.hint ?? '');
  const said = isVague ? documentationOf(slip, grammar) : '';
  return { ...words, span, ...(said !== '' && { hint: `Keep to what the schema asks for: “${said}”.` }) };
};

/** The text of an element that none of its data allow. */
export const contentValueWords: Wording<'content-value'> = (
  { element, state, value, source, start, end },
  grammar,
) => {
  const allowed = leavesOf(state.slots).filter(
    ({ kind }) => kind === 'data' || kind === 'value' || kind === 'list',
  );
  if (value.trim() === '') {
    const { expected, advice } = allowedWords(grammar, allowed, '', element.namespaces);
    const isTag = source === element.source && start === element.start;
    return {
      rule: 'relaxng/missing-text',
      span: isTag ? namePlace(element, element.name) : source.span(start, end),
      message: `\`${element.name}\` is empty, but must hold a value.`,
      hint: advice,
      ...(expected.length > 0 && { expected }),
    };
  }
  const shown = `“${shortened(value.trim())}” in \`${element.name}\``;
  const words = ofValue(grammar, { shown, value, allowed, context: element.namespaces });
  return { ...words, span: textPlace(source, start, end) };
};

interface WrongValue {
  readonly shown: string;
  readonly value: string;
  readonly allowed: readonly Pattern[];
  readonly context: SlipOf<'attribute-value'>['element']['namespaces'];
}

function ofValue(grammar: Grammar, { shown, value, allowed, context }: WrongValue): Words {
  const leaves = valueLeaves(allowed);
  const types = leaves.flatMap((leaf) => (leaf.kind === 'data' ? [leaf.datatype.name] : []));
  const dates = types.filter((type) => dateTypes.has(type));
  const words = allowedWords(grammar, allowed, value, context);
  const details = {
    rule: 'relaxng/invalid-value',
    actual: value.length > mostGiven ? `${value.slice(0, mostGiven)}…` : value,
    ...(words.expected.length > 0 && { expected: words.expected }),
  } as const;
  if (value.trim() === '') {
    const hint = dates.length > 0 ? dateAdvice(value, dates, false) : words.advice;
    return { ...details, message: `${shown} is empty, but must have a value.`, hint };
  }
  const facet = failedFacet(leaves, value, context);
  if (facet !== undefined) return { ...details, message: `${shown} ${facet.must}.`, hint: facet.advice };
  if (dates.length > 0) {
    const fault = calendarFault(value.trim());
    if (fault !== undefined) {
      const kind = dates.some((type) => type !== 'time') ? 'date of the calendar' : 'time of day';
      return {
        ...details,
        message: `${shown} is no ${kind}: ${fault}.`,
        hint: dateAdvice(value, dates, true),
      };
    }
    if (words.expected.length === 0) {
      const what = dates.some((type) => type !== 'time') ? 'dates' : 'times';
      return {
        ...details,
        message: `${shown} is not written as ${what} must be.`,
        hint: dateAdvice(value, dates, false),
      };
    }
  }
  if (leaves.length > 0 && leaves.every(({ kind }) => kind === 'value')) {
    return { ...details, message: `${shown} is not one of the values allowed there.`, hint: words.advice };
  }
  return { ...details, message: `${shown} is not written as it must be.`, hint: words.advice };
}

/** What the one type demands that a value has the form of; undefined where it has the form of none, or of several. */
function failedFacet(
  leaves: readonly Leaf[],
  value: string,
  context: WrongValue['context'],
): FacetWords | undefined {
  if (leaves.some(({ kind }) => kind === 'value')) return undefined;
  const failed = leaves.flatMap((leaf) => {
    if (leaf.kind !== 'data') return [];
    const failure = leaf.datatype.failure?.(value, context);
    return failure === undefined ? [] : [{ failure, datatype: leaf.datatype }];
  });
  const [only] = failed;
  return only === undefined || failed.length > 1 ? undefined : facetWords(only.failure, only.datatype, value);
}

/** Of several values of an attribute the first that is wrong by itself; undefined where there is one value only. */
function wrongToken(
  { allowed, element }: SlipOf<'attribute-value'>,
  tokens: readonly string[],
  { table }: Grammar,
): number | undefined {
  const items = leavesOf(allowed).flatMap((leaf) => (leaf.kind === 'list' ? leavesOf([leaf.of]) : []));
  if (tokens.length < 2 || items.length === 0) return undefined;
  const index = tokens.findIndex(
    (token) => !items.some((item) => matchesValue(table, item, token, element.namespaces)),
  );
  return index < 0 ? undefined : index;
}

function documentationOf({ state, nameId }: SlipOf<'attribute-value'>, { names }: Grammar): string {
  const { namespace, localName } = names.name(nameId);
  const named = (leaf: Leaf) =>
    leaf.kind === 'attribute' && includesName(leaf.declaration.nameClass, namespace, localName);
  const leaf = leavesOf(state.slots).find(named);
  return leaf?.kind === 'attribute' ? sentence(leaf.declaration.documentation?.text ?? '') : '';
}

function shortened(value: string): string {
  const words = value.slice(0, 10 * mostShown).replace(/\s+/g, ' ');
  return words.length > mostShown ? `${words.slice(0, mostShown)}…` : words;
}
