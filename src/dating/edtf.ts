import { encodedDate } from './encoded-date.ts';
import { daysOf } from './partial-date.ts';

/** A date in the attributes of TEI (P5, att.datable.w3c), each as written. */
export interface DatableValues {
  readonly when?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly from?: string;
  readonly to?: string;
  /** Whether the date is in doubt (`@cert` is `low`). */
  readonly isDoubtful?: boolean;
}

/**
 * A date in the Extended Date/Time Format (EDTF, Library of Congress, 4 February 2019, level 1; a date without a year is
 * level 2): `@when` as a date, `@notBefore` and `@notAfter` as the set of which it is one, `@from` and `@to` as an interval,
 * a doubtful date with a question mark on each of its ends. Undefined where the attributes say nothing, where one of
 * them is no date of the calendar, or where the end comes before the beginning.
 */
export function edtf(values: DatableValues): string | undefined {
  const mark = values.isDoubtful ? '?' : '';
  const single = (value: string) => {
    const date = edtfDate(value);
    return date === undefined ? undefined : date + mark;
  };
  const { when, notBefore, notAfter, from, to } = values;
  if (when !== undefined) return single(when);
  if (notBefore !== undefined || notAfter !== undefined) {
    return joined(notBefore, notAfter, single, (first, last) => `[${first ?? ''}..${last ?? ''}]`);
  }
  if (from !== undefined || to !== undefined) {
    return joined(from, to, single, (first, last) => `${first ?? '..'}/${last ?? '..'}`);
  }
  return undefined;
}

/** Whether a date ends before it begins; unknown ends never do. */
export function endsBeforeStart(start: string | undefined, end: string | undefined): boolean {
  if (start === undefined || end === undefined) return false;
  const [first, last] = [start, end].map((value) => {
    const read = encodedDate(value);
    return read && 'date' in read ? daysOf(read.date) : undefined;
  });
  return first !== undefined && last !== undefined && first.first > last.last;
}

function joined(
  start: string | undefined,
  end: string | undefined,
  single: (value: string) => string | undefined,
  join: (start: string | undefined, end: string | undefined) => string,
): string | undefined {
  if (endsBeforeStart(start, end)) return undefined;
  const first = start === undefined ? undefined : single(start);
  const last = end === undefined ? undefined : single(end);
  if ((start !== undefined && first === undefined) || (end !== undefined && last === undefined))
    return undefined;
  return join(first, last);
}

/** One value: its time zone left out where it has no time, since EDTF has none there. */
function edtfDate(value: string): string | undefined {
  const read = encodedDate(value);
  if (read === undefined || !('date' in read)) return undefined;
  const match = /^(?:(-?)(\d{4,})|-(?=-))(-\d\d)?(-\d\d)?(T.*)?/.exec(value);
  if (match === null) return undefined;
  const [, sign = '', year, month = '', day = '', time = ''] = match;
  if (year === undefined) {
    const [, monthOnly, dayOnly] = /^--(\d\d)?-?(\d\d)?/.exec(value) ?? [];
    if (monthOnly === undefined) return undefined;
    return `XXXX-${monthOnly}${dayOnly === undefined ? '' : `-${dayOnly}`}`;
  }
  // A year of more than four digits begins with Y (level 1); such a one has no month there.
  if (year.length > 4) return month === '' ? `Y${sign}${year}` : undefined;
  return `${sign}${year}${month}${day}${time.replace(/\.\d+/, '')}`;
}
