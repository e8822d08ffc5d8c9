import { isUrl } from './resolve-address.ts';

/** By the ending of the file, and where that does not tell, by how the text begins. */
export function syntaxOf(address: string, text: string): 'rng' | 'rnc' {
  const path = isUrl(address) ? address.replace(/[?#].*$/s, '') : address;
  if (/\.rnc$/i.test(path)) return 'rnc';
  if (/\.(rng|xml)$/i.test(path)) return 'rng';
  return /^[\ufeff\s]*</.test(text) ? 'rng' : 'rnc';
}
