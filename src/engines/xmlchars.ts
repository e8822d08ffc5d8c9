import { LETTER, NAME_CHAR } from 'xmlchars/xml/1.0/ed4.js';

const ascii = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
const whole = new RegExp(`^[_${LETTER}][${NAME_CHAR.replace(':', '')}]*$`);

/**
 * Whether a text is an NCName as Namespaces in XML of 1999 has it, with the letters of XML 1.0 up to its fourth
 * edition: fewer than later editions allow. RELAX NG and XML Schema 1.0 refer to these.
 */
export function isFormerNcName(text: string): boolean {
  return ascii.test(text) || whole.test(text);
}

/** The productions Letter and NameChar of XML 1.0 up to its fourth edition, to stand in a class of a `RegExp`. */
export const formerNameCharacters = { letter: LETTER, nameChar: NAME_CHAR } as const;

const wholeName = new RegExp(`^[_:${LETTER}][${NAME_CHAR}]*$`);
const wholeNmtoken = new RegExp(`^[${NAME_CHAR}]+$`);

/** Whether a text is a Name of XML 1.0 up to its fourth edition. */
export function isFormerName(text: string): boolean {
  return ascii.test(text) || wholeName.test(text);
}

/** Whether a text is an Nmtoken of XML 1.0 up to its fourth edition. */
export function isFormerNmtoken(text: string): boolean {
  return wholeNmtoken.test(text);
}
