import { daysInMonth } from './calendar-day.ts';
import type { PartialDate } from './partial-date.ts';

const form =
  /^(?:(-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)(?:-(\d\d))?|---(\d\d))(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?$/;
const time = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

/** What a value says, or what is wrong with it, as the end of a sentence: `there is no month 13`. */
export type EncodedDate =
  | { readonly date: PartialDate }
  | { readonly fault: string }
  /** Not a form that is known here. */
  | undefined;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Reads a date as TEI's attributes write it (teidata.temporal.w3c: XML Schema part 2, section 3.2: `1951-12-25`,
 * `1951-12`, `1951`, `--12-25`, `--12`, `---25`, a time, a day with a time), and asks the Gregorian calendar.
 */
export function encodedDate(value: string): EncodedDate {
  const match = form.exec(value);
  if (match === null) return time.test(value) ? clock(time.exec(value) as RegExpExecArray) : undefined;
  const [, written, month, day, monthAlone, dayOfMonth, dayAlone] = match;
  const numbers = {
    ...(written !== undefined && { year: Number(written) }),
    ...((month ?? monthAlone) !== undefined && { month: Number(month ?? monthAlone) }),
    ...((day ?? dayOfMonth ?? dayAlone) !== undefined && { day: Number(day ?? dayOfMonth ?? dayAlone) }),
  };
  const fault = faultOf(numbers, written);
  if (fault !== undefined) return { fault };
  const hours = Number(match[7] ?? 0);
  if (hours > 24) return { fault: `there is no hour ${hours}` };
  if (Number(match[8] ?? 0) > 59) return { fault: `there is no minute ${match[8]}` };
  return { date: numbers };
}

function faultOf({ year, month, day }: PartialDate, written: string | undefined): string | undefined {
  if (year === 0 || (written !== undefined && /^-?0+$/.test(written))) return 'there is no year 0';
  if (month !== undefined && (month < 1 || month > 12)) return `there is no month ${pad(month)}`;
  if (day === undefined) return undefined;
  if (day < 1 || day > 31) return `there is no day ${pad(day)}`;
  // A day without a year may be the 29th of February.
  const length = month === undefined ? 31 : daysInMonth(year ?? 2000, month);
  if (day <= length) return undefined;
  return `${months[(month ?? 1) - 1]}${month === 2 && year !== undefined ? ` ${year}` : ''} has ${length} days`;
}

function clock([, hours, minutes, seconds]: RegExpExecArray): EncodedDate {
  if (Number(hours) > 24) return { fault: `there is no hour ${hours}` };
  if (Number(minutes) > 59) return { fault: `there is no minute ${minutes}` };
  return Number(seconds) > 59 ? { fault: `there is no second ${seconds}` } : { date: {} };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
