/** What is not certainly a character of XML 1.0 (production 2): half of a surrogate pair may be one with its other half. */
const doubtful = /[^\t\n\r -\ud7ff\ue000-\ufffd]/;
const forbidden = /[^\t\n\r -\ufffd]/;

/** Whether a text is made of characters that XML 1.0 allows, and of whole ones. */
export function hasOnlyCharacters(text: string): boolean {
  if (!doubtful.test(text)) return true;
  // Node 20 has it, the library of ECMAScript 2023 does not name it.
  return !forbidden.test(text) && (text as string & { isWellFormed(): boolean }).isWellFormed();
}
