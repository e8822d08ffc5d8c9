import { canonicalDecimal, compareDecimals } from './decimal.ts';

const form = /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/;

/** Whether a value is a `float` or `double` by its form (XML Schema, part 2, sections 3.2.4 and 3.2.5). */
export function isFloatingPoint(value: string): boolean {
  return form.test(value);
}

/** The number of 64 bits that is nearest to a value. */
export function doubleOf(value: string): number {
  if (value.endsWith('INF')) return value === 'INF' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return Number(value);
}

/** The number of 32 bits that is nearest to a value. */
export function floatOf(value: string): number {
  const double = doubleOf(value);
  const float = Math.fround(double);
  // Where the double is between two floats, it does not tell on which side of it the value is.
  const other = Math.fround(double + (double - float));
  if (other === float || !Number.isFinite(float) || !Number.isFinite(other)) return float;
  if (double - float !== other - double) return float;
  const side = compareDecimals(written(value), exactly(double));
  if (side === 0) return float;
  return side > 0 ? Math.max(float, other) : Math.min(float, other);
}

/** Negative, 0 or positive; undefined where just one is not a number. Not a number equals itself, and -0 equals 0. */
export function compareNumbers(a: number, b: number): number | undefined {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) && Number.isNaN(b) ? 0 : undefined;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A value with an exponent as a canonical decimal; it must be within reach of a double. */
function written(value: string): string {
  const [mantissa = '', exponent = '0'] = value.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^[+-]/, '').split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const text =
    point <= 0
      ? `.${'0'.repeat(-point)}${digits}`
      : `${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point)}`;
  return canonicalDecimal(`${value.startsWith('-') ? '-' : ''}${text}`) as string;
}

/** All digits of a double. */
function exactly(double: number): string {
  let [mantissa, places] = [double, 0];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    places++;
  }
  const digits = String(BigInt(Math.abs(mantissa)) * 5n ** BigInt(places)).padStart(places + 1, '0');
  const point = digits.length - places;
  return canonicalDecimal(
    `${double < 0 ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`,
  ) as string;
}
