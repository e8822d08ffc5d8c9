const form = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** The text that equal decimals have in common; undefined for what is none. */
export function canonicalDecimal(text: string): string | undefined {
  const parts = form.exec(text);
  if (parts === null || !/\d/.test(text)) return undefined;
  const whole = (parts[2] ?? '').replace(/^0+/, '');
  const fraction = withoutEndZeros(parts[3] ?? '');
  const sign = parts[1] === '-' && whole + fraction !== '' ? '-' : '';
  return `${sign}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Negative, 0 or positive as the first of two canonical decimals is less, equal or more; of any size, without loss. */
export function compareDecimals(a: string, b: string): number {
  const negative = a.startsWith('-');
  if (negative !== b.startsWith('-')) return negative ? -1 : 1;
  const order = compareUnsigned(a.replace('-', ''), b.replace('-', ''));
  return negative ? -order : order;
}

function compareUnsigned(a: string, b: string): number {
  const [whole = '', fraction = ''] = a.split('.');
  const [otherWhole = '', otherFraction = ''] = b.split('.');
  if (whole.length !== otherWhole.length) return whole.length - otherWhole.length;
  if (whole !== otherWhole) return whole < otherWhole ? -1 : 1;
  // Canonical fractions have no zeros at their end: as texts they stand in the order of their values.
  return fraction < otherFraction ? -1 : fraction > otherFraction ? 1 : 0;
}

/** How many digits a canonical decimal has in all, and after the point. */
export function digitCounts(canonical: string): { readonly total: number; readonly fraction: number } {
  const [whole = '', fraction = ''] = canonical.replace('-', '').split('.');
  return { total: (whole === '0' ? '' : whole).length + fraction.length || 1, fraction: fraction.length };
}

/** Digits without the zeros at their end. A regular expression would try again at every zero of a long row. */
export function withoutEndZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 0x30) end--;
  return digits.slice(0, end);
}
