const inText: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const inAttribute: Readonly<Record<string, string>> = {
  ...inText,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** A text as character data of XML. */
export function rngText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => inText[character] as string);
}

/** A text as the value of an attribute, between `"`. */
export function rngAttributeValue(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (character) => inAttribute[character] as string);
}

/** A text as the content of a comment, which may hold no `--`, nor end with `-`. */
export function rngComment(text: string): string {
  return text.replace(/-(?=-)/g, '- ').replace(/-$/, '- ');
}
