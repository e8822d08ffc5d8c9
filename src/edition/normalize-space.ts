/** What XPath's `normalize-space` gives: runs of XML white space become one space, none at the ends; U+00A0 stays. */
export function normalizeSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
