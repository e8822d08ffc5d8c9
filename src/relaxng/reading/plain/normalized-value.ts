import { referencedText } from './referenced-text.ts';

/**
 * The value of an attribute by what is written between its quotes (XML 1.0, section 3.3.3, as for CDATA); undefined
 * where a reference is not one that every document may have.
 */
export function normalizedValue(written: string): string | undefined {
  const spaced = written.replace(/\r\n|[\t\n\r]/g, ' ');
  let ampersand = spaced.indexOf('&');
  if (ampersand < 0) return spaced;
  const parts: string[] = [];
  let from = 0;
  while (ampersand >= 0) {
    const semicolon = spaced.indexOf(';', ampersand);
    const referenced = semicolon < 0 ? undefined : referencedText(spaced.slice(ampersand + 1, semicolon));
    if (referenced === undefined) return undefined;
    parts.push(spaced.slice(from, ampersand), referenced);
    from = semicolon + 1;
    ampersand = spaced.indexOf('&', from);
  }
  parts.push(spaced.slice(from));
  return parts.join('');
}
