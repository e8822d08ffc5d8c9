import { attributePlace, nameAt, startPlace } from './places.ts';
import type { Wording } from './words.ts';

/** An ID that another element has already. */
export const duplicateIdWords: Wording<'duplicate-id'> = ({ element, name, value, first }) => {
  const words = {
    rule: 'relaxng/duplicate-id',
    span: attributePlace(element, name).value,
    actual: value,
  } as const;
  const written = `\`@${name}="${value}"\` on \`${element.name}\``;
  if (first.start === element.start && first.source.file === element.source.file) {
    return {
      ...words,
      message: `${written} comes twice into one document, which includes the element more than once.`,
      hint: 'Include it once only, or leave its id out.',
    };
  }
  return {
    ...words,
    message: `${written} stands already on another element of this document.`,
    hint: 'Give one of the two another id, and correct what points to it.',
    related: [startPlace(first, `\`${nameAt(first)}\` has the id first.`)],
  };
};

/** A reference to an ID that no element has. */
export const unknownIdrefWords: Wording<'unknown-idref'> = ({ element, name, value }) => ({
  rule: 'relaxng/unknown-idref',
  span: attributePlace(element, name).value,
  message: `\`@${name}\` of \`${element.name}\` refers to \`${value}\`, which is no element's id.`,
  hint: 'Correct the reference, or give the id to the element that is meant.',
  actual: value,
});
