import { withoutEndZeros } from './decimal.ts';

const form =
  /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/;

/** A length of time (XML Schema, part 2, section 3.2.6): its months, and its seconds, which are not to be added. */
export interface Duration {
  readonly months: bigint;
  /** The greatest whole number of seconds that is no more. */
  readonly seconds: bigint;
  /** What is to be added to them, the digits behind the point without zeros at their end. */
  readonly fraction: string;
}

/** Whether a value is a duration by its form. */
export function isDuration(value: string): boolean {
  return form.test(value);
}

/** Reads a value that is a duration. */
export function durationOf(value: string): Duration {
  const [, minus, ...parts] = form.exec(value) ?? [];
  const [years, months, days, hours, minutes, seconds] = parts.map((part) => BigInt(part ?? 0)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const size = {
    months: years * 12n + months,
    seconds: ((days * 24n + hours) * 60n + minutes) * 60n + seconds,
  };
  const fraction = withoutEndZeros(parts[6] ?? '');
  if (minus === undefined) return { ...size, fraction };
  const whole = -size.seconds;
  return fraction === ''
    ? { months: -size.months, seconds: whole, fraction }
    : { months: -size.months, seconds: whole - 1n, fraction: complement(fraction) };
}

/** A text that durations have in common that are equal. */
export function durationKey({ months, seconds, fraction }: Duration): string {
  return `${months} ${seconds}.${fraction}`;
}

/**
 * Negative, 0 or positive as the first of two durations is shorter, equal or longer; undefined where that depends on the months
 * that are meant: they are added to four dates, and must compare alike at each (section 3.2.6.2).
 */
export function compareDurations(a: Duration, b: Duration): number | undefined {
  const orders = starts.map((start) => {
    const difference = secondsAfter(a, start) - secondsAfter(b, start);
    if (difference !== 0n) return difference < 0n ? -1 : 1;
    return a.fraction < b.fraction ? -1 : a.fraction > b.fraction ? 1 : 0;
  });
  return orders.every((order) => order === orders[0]) ? orders[0] : undefined;
}

/** Months since March of the year 0, in which the calendar is regular: 1696-09, 1697-02, 1903-03 and 1903-07. */
const starts = [
  [1696, 9],
  [1697, 2],
  [1903, 3],
  [1903, 7],
].map(([year = 0, month = 0]) => BigInt(year * 12 + month - 3));

/** The days before a month that is given in months since March of the year 0. */
function daysBefore(month: bigint): bigint {
  // 400 years, 4,800 months, have 146,097 days.
  const inCycle = Number(((month % 4800n) + 4800n) % 4800n);
  const cycles = (month - BigInt(inCycle)) / 4800n;
  const [year, monthOfYear] = [Math.floor(inCycle / 12), inCycle % 12];
  const days =
    year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor((153 * monthOfYear + 2) / 5);
  return cycles * 146_097n + BigInt(days);
}

/** The seconds from a start to the time at which a duration from there ends, but for the fraction. */
function secondsAfter({ months, seconds }: Duration, start: bigint): bigint {
  return (daysBefore(start + months) - daysBefore(start)) * 86_400n + seconds;
}

/** The digits of 1 minus a fraction that does not end in 0. */
function complement(fraction: string): string {
  const nines = fraction.replace(/\d/g, (digit) => String(9 - Number(digit)));
  return nines.slice(0, -1) + String(Number(nines.at(-1)) + 1);
}
