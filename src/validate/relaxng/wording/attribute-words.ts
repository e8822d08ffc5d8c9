import { attributeSpan } from '../../../edition/attribute-span.ts';
import { nameSpan } from '../../../edition/name-span.ts';
import { closest } from '../../../engines/fastest-levenshtein.ts';
import { leafNames, remark } from './leaf-names.ts';
import { likeliestFirst, listed, mostListed } from './listed.ts';
import type { Words } from './words.ts';

export const unexpectedAttribute: Words<'relaxng/unexpected-attribute'> = (slip, { document }) => {
  const { element, attribute, expected, rival } = slip;
  const names = leafNames(expected);
  const likest = closest(attribute.name, names);
  const details = {
    span: attributeSpan(document.source, element, attribute.name).name,
    ...(names.length > 0 && { expected: likeliestFirst(names, likest).slice(0, mostListed) }),
    actual: attribute.name,
  };
  if (rival !== undefined) {
    const shown = `@${rival.name}="${rival.value}"`;
    return {
      ...details,
      message: `\`@${attribute.name}\` is not allowed on \`${element.name}\` beside \`${shown}\`.`,
      hint: `Remove one of the two, or correct \`@${rival.name}\`.`,
    };
  }
  const others = names.length > 0 ? `, or use one of those it may have: ${listed(names)}` : '';
  return {
    ...details,
    message: `\`${element.name}\` must not have an attribute \`@${attribute.name}\`.`,
    hint: likest === undefined ? `Remove it${others}.` : `Write \`@${likest}\`.`,
  };
};

export const missingAttribute: Words<'relaxng/missing-attribute'> = ({ element, needs }, { document }) => {
  const groups = needs.map((need) => leafNames(need));
  const wanted = groups.map((names) => listed(names.map((name) => `@${name}`))).join(' and ');
  const single = needs.length === 1 ? (needs[0] ?? []) : [];
  return {
    span: nameSpan(document.source, element),
    message: `\`${element.name}\` must have ${wanted}.`,
    hint: `Add ${wanted}${remark(single)} to its start tag.`,
    expected: groups.flat().slice(0, mostListed),
  };
};
