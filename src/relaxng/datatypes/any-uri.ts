/**
 * Whether a value is an `anyURI` (XML Schema, part 2, section 3.2.17): what RFC 2396 allows after every character that may not stand
 * in an address has been escaped, as XLink says. So letters of any script, spaces and `<` are allowed; what is left
 * to be wrong are escapes, more than one `#`, and what stands before a colon where a scheme must.
 */
export function isUri(value: string): boolean {
  if (/%(?![0-9A-Fa-f]{2})/.test(value)) return false;
  const fragment = value.indexOf('#');
  if (fragment >= 0 && value.includes('#', fragment + 1)) return false;
  if (!/^[^/?#]*:/.test(value)) return true;
  return /^[A-Za-z][A-Za-z0-9+.-]*:[^#]/.test(value);
}
