const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands between two tags; a carriage return is written so that it comes back (XML 1.0, section 2.11). */
export function escapedText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => entities[character] ?? '&#13;');
}

/** A value as it stands in double quotes; white space is written so that it comes back (XML 1.0, section 3.3.3). */
export function escapedAttribute(value: string): string {
  return value.replace(
    /[&<>"\t\n\r]/g,
    (character) => entities[character] ?? `&#${character.charCodeAt(0)};`,
  );
}
