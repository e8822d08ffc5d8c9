/**
 * The address that a URI reference leads to from another (RFC 2396, section 5.2). Addresses are absolute paths, or
 * URLs; a path is taken as the `file:` URL that it is, so `my%20schema.rng` leads to `my schema.rng`. Undefined where
 * the reference makes no sense there.
 */
export function resolveAddress(reference: string, base: string): string | undefined {
  try {
    const from = isUrl(base) ? new URL(base) : pathUrl(base);
    const to = new URL(reference, from);
    return to.protocol === 'file:' && to.host === '' ? urlPath(to) : to.href;
  } catch {
    return undefined;
  }
}

/** Whether an address is a URL and no path; `C:\schemas` is none. */
export function isUrl(address: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(address);
}

function pathUrl(path: string): URL {
  const posix = /^[A-Za-z]:/.test(path) ? `/${path.replaceAll('\\', '/')}` : path;
  return new URL(`file://${encodeURI(posix).replace(/[?#\\]/g, encodeURIComponent)}`);
}

function urlPath({ pathname }: URL): string {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // A `%` that escapes nothing stands for itself.
  }
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}
