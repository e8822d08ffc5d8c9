import { referencedText } from '../../reading/plain/referenced-text.ts';

/** A text with its references resolved, as far as every document may have them; what is no such reference stays as it is. */
export function lenientText(written: string): string {
  if (!written.includes('&')) return written;
  return written.replace(/&(#?[0-9A-Za-z]{1,12});/g, (whole, name: string) => referencedText(name) ?? whole);
}
