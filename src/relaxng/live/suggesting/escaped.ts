/** A value as the text of an element. */
export function escapedText(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A value as that of an attribute, between quotation marks, or with them where `quote` is ''. */
export function escapedAttribute(value: string, quote: string): string {
  const escaped = value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  if (quote === "'") return escaped.replace(/'/g, '&apos;');
  const safe = escaped.replace(/"/g, '&quot;');
  return quote === '' ? `"${safe}"` : safe;
}
