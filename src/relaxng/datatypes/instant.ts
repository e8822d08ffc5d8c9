import { type DateParts, daysOf } from './calendar-date.ts';
import { canonicalDecimal, compareDecimals, withoutEndZeros } from './decimal.ts';

/** The beginning of a date or time on the line of time. */
export interface Instant {
  /** A whole number in canonical form, never 0, of any size. */
  readonly year: string;
  /** Whole seconds since the year began. */
  readonly second: number;
  /** What comes behind the point of the seconds, without zeros at its end. */
  readonly fraction: string;
  /** Whether it is in UTC; else in a time zone that is not known. */
  readonly zoned: boolean;
}

/** The farthest that a zone is from UTC, in seconds. */
const farthest = 14 * 3600;

/**
 * The instant at which a date or time begins (XML Schema, part 2, section 3.2.7). What a type does not have is taken
 * from December 1972, as the order of such types is that of dates in some one year.
 */
export function instantOf(parts: DateParts): Instant {
  const { zone, fraction = '', minute = '0', second = '0' } = parts;
  const year = canonicalDecimal(parts.year ?? '1972') as string;
  const month = Number(parts.month ?? (parts.year === undefined ? 12 : 1));
  // Without a date, 24:00:00 is 00:00:00.
  const hour = parts.hour === '24' && parts.year === undefined ? 0 : Number(parts.hour ?? 0);
  let day = Number(parts.day ?? 1) - 1;
  for (let before = 1; before < month; before++) day += daysOf(before, year);
  const local = { year, second: 0, fraction: withoutEndZeros(fraction), zoned: zone !== undefined };
  return later(local, ((day * 24 + hour) * 60 + Number(minute)) * 60 + Number(second) - offsetOf(zone));
}

/**
 * Negative, 0 or positive as the first of two instants is before, at or after the second; undefined where that depends on a
 * zone that is not known (section 3.2.7.4).
 */
export function compareInstants(a: Instant, b: Instant): number | undefined {
  if (a.zoned === b.zoned) return inOrder(a, b);
  if (!a.zoned) {
    const order = compareInstants(b, a);
    return order && -order;
  }
  // The time that is local was at the earliest when UTC was 14 hours before it, and at the latest 14 hours after.
  if (inOrder(a, later(b, -farthest)) < 0) return -1;
  return inOrder(a, later(b, farthest)) > 0 ? 1 : undefined;
}

/** A text that instants have in common that are equal. */
export function instantKey({ year, second, fraction, zoned }: Instant): string {
  return `${year} ${second}.${fraction}${zoned ? 'Z' : ''}`;
}

function inOrder(a: Instant, b: Instant): number {
  const order = compareDecimals(a.year, b.year) || a.second - b.second;
  return order !== 0 ? order : a.fraction < b.fraction ? -1 : a.fraction > b.fraction ? 1 : 0;
}

/** An instant some seconds later, or earlier; at most a year. */
function later(instant: Instant, seconds: number): Instant {
  let { year } = instant;
  let second = instant.second + seconds;
  if (second < 0) {
    year = nextYear(year, -1);
    second += secondsOf(year);
  } else if (second >= secondsOf(year)) {
    second -= secondsOf(year);
    year = nextYear(year, 1);
  }
  return { ...instant, year, second };
}

function secondsOf(year: string): number {
  return (337 + daysOf(2, year)) * 86_400;
}

/** The year before or after; between -1 and 1 there is none. */
function nextYear(year: string, step: 1 | -1): string {
  const size = BigInt(year) + BigInt(step);
  return String(size === 0n ? step : size);
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const size = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(4)) * 60;
  return zone.startsWith('-') ? -size : size;
}
