/** A file, as diagnostics name it, as a URI reference: a relative one stays relative, an absolute one becomes `file:`. */
export function artifactUri(file: string): string {
  const encoded = file
    // Half a surrogate pair has no bytes that could be written.
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (file.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(file) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
