import { attributeSpan } from '../../../edition/attribute-span.ts';
import { nameSpan } from '../../../edition/name-span.ts';
import { tokenSpan, tokensOf } from '../../token-span.ts';
import { calendarFault, dateTypes } from '../grammar/calendar-date.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { matchesText } from '../grammar/text-derivative.ts';
import { allowedWords, valueLeaves } from './allowed-words.ts';
import { dateAdvice } from './date-advice.ts';
import { trimmedSpan } from './text-words.ts';
import type { SlipOf, Words } from './words.ts';

export const invalidValue: Words<'relaxng/invalid-value'> = (slip, { grammar, document }) => {
  const { element, attribute, allowed, documentation } = slip;
  const token = attribute && wrongToken(slip, grammar);
  const value = token?.value ?? slip.value;
  const written = attribute
    ? `\`@${attribute.name}="${value}"\``
    : `“${shortened(value)}” in \`${element.name}\``;
  const shown = token ? `\`${value}\` in \`@${attribute.name}\`` : written;
  const leaves = allowed.flatMap(valueLeaves);
  const types = leaves.flatMap((leaf) => (leaf.kind === 'data' ? [leaf.datatype.name] : []));
  const dates = types.filter((type) => dateTypes.has(type));
  const words = allowedWords(grammar, allowed, value);
  const details = {
    span: token ? tokenSpan(document.source, element, attribute, token.index) : place(slip, document),
    actual: value,
    ...(words.expected.length > 0 && { expected: words.expected }),
  };
  if (value.trim() === '') {
    const hint = dates.length > 0 ? dateAdvice(value, dates, false) : words.advice;
    return { ...details, message: `${shown} is empty, but must have a value.`, hint };
  }
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
      const message = `${shown} is not written as ${what} must be.`;
      return { ...details, message, hint: dateAdvice(value, dates, false) };
    }
  }
  if (leaves.length > 0 && leaves.every(({ kind }) => kind === 'value')) {
    return { ...details, message: `${shown} is not one of the values allowed there.`, hint: words.advice };
  }
  // What the schema says of the attribute helps where it says nothing of the kind of value.
  const said = documentation !== undefined && words.advice.startsWith('Write a value');
  const hint = said
    ? `Keep to what the schema asks for: “${documentation.replace(/\.$/, '')}”.`
    : words.advice;
  return { ...details, message: `${shown} is not written as it must be.`, hint };
};

/** Of several values of an attribute the first that is wrong by itself; undefined where there is one value only. */
function wrongToken({ value, allowed }: SlipOf<'relaxng/invalid-value'>, { table }: Grammar) {
  const tokens = tokensOf(value);
  if (tokens.length < 2 || !allowed.some(({ kind }) => kind === 'list')) return undefined;
  const index = tokens.findIndex((token) => !allowed.some((pattern) => matchesText(table, pattern, token)));
  return index < 0 ? undefined : { index, value: tokens[index] ?? '' };
}

function place(
  { element, attribute }: SlipOf<'relaxng/invalid-value'>,
  document: Parameters<typeof invalidValue>[1]['document'],
) {
  const { source } = document;
  if (attribute) {
    const { value, whole } = attributeSpan(source, element, attribute.name);
    return value.line === value.endLine && value.column === value.endColumn ? whole : value;
  }
  const texts = element.children.filter((child) => child.kind === 'text');
  const [first, last] = [texts[0], texts.at(-1)];
  return first && last
    ? trimmedSpan(source, { start: first.start, end: last.end })
    : nameSpan(source, element);
}

function shortened(value: string): string {
  const words = value.replace(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
