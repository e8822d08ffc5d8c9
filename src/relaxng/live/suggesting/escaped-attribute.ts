/** A value as that of an attribute, between quotation marks, or with them where `quote` is ''. */
export function escapedAttribute(value: string, quote: string): string {
  const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (quote === "'") return escaped.replace(/'/g, '&apos;');
  const safe = escaped.replace(/"/g, '&quot;');
  return quote === '' ? `"${safe}"` : safe;
}
