/** Where an address on a page leads: to a file of the site, out of it, or to another site, which is not looked at. */
export type Destination =
  | { readonly kind: 'inside' /** In the site, POSIX. */; readonly path: string; readonly fragment?: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'elsewhere' };

/**
 * Resolves an address as a browser does (RFC 3986, section 5.2), save that one which climbs above the site is told
 * apart instead of being cut off: the site must work in any folder of any server, and from `file:`.
 *
 * @param address as written in `href` or `src`
 * @param from the path of the page it stands on, relative to the site
 */
export function resolveAddress(address: string, from: string): Destination {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return { kind: 'elsewhere' };
  if (address.startsWith('/')) return { kind: 'outside' };
  const [, file = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const steps =
    file === '' ? from.split('/') : [...from.split('/').slice(0, -1), ...file.split('/').map(decoded)];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '.') continue;
    if (step !== '..') path.push(step);
    else if (path.pop() === undefined) return { kind: 'outside' };
  }
  return {
    kind: 'inside',
    path: path.join('/'),
    ...(fragment !== undefined && fragment !== '' && { fragment: decoded(fragment) }),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A per cent sign that begins no escape stands for itself.
    return part;
  }
}
