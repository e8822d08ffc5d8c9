import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The address that a URI reference leads to from another (RFC 3986, section 5). Addresses are absolute paths, or URLs.
 * Undefined where the reference makes no sense there.
 */
export function resolveAddress(reference: string, base: string): string | undefined {
  try {
    const from = /^[A-Za-z][A-Za-z0-9+.-]+:/.test(base) ? new URL(base) : pathToFileURL(base);
    const to = new URL(reference, from);
    to.hash = '';
    return to.protocol === 'file:' ? fileURLToPath(to) : to.href;
  } catch {
    return undefined;
  }
}
