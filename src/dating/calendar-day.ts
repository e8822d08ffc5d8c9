/** The two calendars that European dates are written in; before 1582 Gregorian dates are reckoned backwards. */
export type Calendar = 'gregorian' | 'julian';

/** A day of a calendar. Years before the first of our era are 0 and below, as ISO 8601 counts them. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number, calendar: Calendar = 'gregorian'): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const isLeap = year % 4 === 0 && (calendar === 'julian' || year % 100 !== 0 || year % 400 === 0);
  return isLeap ? 29 : 28;
}

/**
 * The Julian Day Number of a day, by which days of both calendars are compared: days since 1 January 4713 BC
 * (E. G. Richards, “Mapping Time”, 1998, algorithm E).
 */
export function dayNumber({ year, month, day }: CalendarDay, calendar: Calendar = 'gregorian'): number {
  const shift = Math.floor((14 - month) / 12);
  const y = year + 4800 - shift;
  const start = day + Math.floor((153 * (month + 12 * shift - 3) + 2) / 5) + 365 * y + Math.floor(y / 4);
  return calendar === 'julian' ? start - 32083 : start - Math.floor(y / 100) + Math.floor(y / 400) - 32045;
}

/** The day of a calendar with a Julian Day Number (algorithm F of the same). */
export function dayOfNumber(number: number, calendar: Calendar = 'gregorian'): CalendarDay {
  const shift = Math.floor((Math.floor((4 * number + 274277) / 146097) * 3) / 4) - 38;
  const f = number + 1401 + (calendar === 'gregorian' ? shift : 0);
  const e = 4 * f + 3;
  const h = 5 * Math.floor((e % 1461) / 4) + 2;
  const month = ((Math.floor(h / 153) + 2) % 12) + 1;
  return {
    year: Math.floor(e / 1461) - 4716 + Math.floor((14 - month) / 12),
    month,
    day: Math.floor((h % 153) / 5) + 1,
  };
}
