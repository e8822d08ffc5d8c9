/** The namespace of what the program tells the stylesheets; it is no address. The same as elsewhere in opis. */
export const opisNamespace = 'https://opis.invalid/ns';

/** A name in it: `Q{https://opis.invalid/ns}p3`. */
export function opisName(localName: string): string {
  return `Q{${opisNamespace}}${localName}`;
}

/** The parameter, and the mode, of a pattern by its number. */
export function patternName(number: number): string {
  return opisName(`p${number}`);
}
