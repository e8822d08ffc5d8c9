/** An http or https address in the one form in which it is stored and compared, without fragment; undefined for all else. */
export function remoteAddress(address: string): string | undefined {
  if (!/^https?:/i.test(address.trim()) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = '';
  return url.href;
}
