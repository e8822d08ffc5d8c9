/** The address of a file of the site as a link on one of its pages, both paths relative to the site. */
export function addressFrom(page: string, path: string): string {
  const here = page.split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared).map(encodeURIComponent)].join('/');
}
