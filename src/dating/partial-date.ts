import { dayNumber, daysInMonth } from './calendar-day.ts';

/** A date of which some is said: a year, a month of a year, a day; in words also `25 December` without its year. */
export interface PartialDate {
  readonly year?: number;
  /**
   * What the year is known up to: 100 where its last two digits are written (`’95`), 1000 where three are (`904`).
   * Absent where the year is written whole.
   */
  readonly yearModulus?: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
}

/** Whether two dates could be one: nothing that both say differs. */
export function agree(a: PartialDate, b: PartialDate): boolean {
  const modulus = Math.min(a.yearModulus ?? Infinity, b.yearModulus ?? Infinity);
  return (
    (a.year === undefined || b.year === undefined || congruent(a.year, b.year, modulus)) &&
    (a.month === undefined || b.month === undefined || a.month === b.month) &&
    (a.day === undefined || b.day === undefined || a.day === b.day)
  );
}

function congruent(a: number, b: number, modulus: number): boolean {
  return modulus === Infinity ? a === b : (((a - b) % modulus) + modulus) % modulus === 0;
}

/** The first and the last day of a date, as Julian Day Numbers; undefined where its year is not said whole. */
export function daysOf({
  year,
  yearModulus,
  month,
  day,
}: PartialDate): { first: number; last: number } | undefined {
  if (year === undefined || yearModulus !== undefined) return undefined;
  if (month === undefined) {
    if (day !== undefined) return undefined;
    return { first: dayNumber({ year, month: 1, day: 1 }), last: dayNumber({ year, month: 12, day: 31 }) };
  }
  const length = daysInMonth(year, month);
  const first = dayNumber({ year, month, day: day ?? 1 });
  return { first, last: dayNumber({ year, month, day: day ?? length }) };
}
