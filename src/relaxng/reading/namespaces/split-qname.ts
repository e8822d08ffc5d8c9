/** A NameChar that is no NameStartChar (XML 1.0, productions 4 and 4a). */
const noStart = /^[-.0-9\u00b7\u203f\u2040]|^[\u0300-\u036f]/;

/**
 * The parts of a qualified name (Namespaces in XML 1.0, section 4), with '' for no prefix; undefined for a name of XML
 * that is none.
 */
export function splitQName(
  name: string,
): { readonly prefix: string; readonly localName: string } | undefined {
  const colon = name.indexOf(':');
  if (colon < 0) return { prefix: '', localName: name };
  const prefix = name.slice(0, colon);
  const localName = name.slice(colon + 1);
  if (prefix === '' || localName === '' || localName.includes(':') || noStart.test(localName))
    return undefined;
  return { prefix, localName };
}
