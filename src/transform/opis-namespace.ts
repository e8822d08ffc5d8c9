/**
 * The namespace of what the program tells the stylesheets and they tell it: parameters, modes, functions,
 * the data for pages, messages. It is no address.
 */
export const opisNamespace = 'https://opis.invalid/ns';

/** A name in it as SaxonJS wants it, `Q{https://opis.invalid/ns}site`. */
export function opisName(localName: string): string {
  return `Q{${opisNamespace}}${localName}`;
}
