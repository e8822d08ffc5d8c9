/**
 * A relative address against the path of the file it stands in (RFC 3986, section 5.2.4); both POSIX, relative to the
 * edition's folder. A slash at the end stays: it names a folder. Percent signs are read.
 */
export function resolveReference(from: string, relative: string): string {
  const segments = from.split('/').slice(0, -1);
  for (const segment of decode(relative).split('/')) {
    if (segment === '..' && segments.length > 0 && segments.at(-1) !== '..') segments.pop();
    else if (segment === '..') segments.push('..');
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  const isFolder = /(^|\/)\.{0,2}$/.test(relative) && segments.length > 0;
  return segments.join('/') + (isFolder ? '/' : '');
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
