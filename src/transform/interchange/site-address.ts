/** The whole address of a file of the site: `path` is relative to it, POSIX, as the file is called on disk. */
export function siteAddress(base: string, path: string): string {
  return base + path.split('/').map(encodeURIComponent).join('/');
}
