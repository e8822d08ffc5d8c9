import { type Bound, type DateToken, dateTokens } from './date-tokens.ts';
import type { PartialDate } from './partial-date.ts';

/** One way to understand a date in words. */
export interface DateReading {
  /** In the order of the words; at least one. */
  readonly dates: readonly PartialDate[];
  /** Whether the dates are the two ends of a stretch of time, or else such that one of them, or each, is meant. */
  readonly isRange: boolean;
}

export interface ReadDate {
  /** More than one where the words can be understood in several ways: 3/4/50 is in March or in April. */
  readonly readings: readonly DateReading[];
  readonly bound?: Bound;
  /** The style that the words name: old is Julian, new is Gregorian. */
  readonly style?: 'old' | 'new';
}

/**
 * Reads a date in words, in English, German, French, Italian, Spanish or Russian: `25 December 1951`, `24./25. XII. 51`,
 * `le 1er mai 1904`, `3 [15] апреля 1894`, `11/3 902`, `1951-12-25`, `[19.? 9. 1893 – 22. 9. 1893?]`. Undefined where the
 * words are no date, hold anything beside one, or are relative (“today”). It only proposes: nothing is guessed.
 */
export function readDateWords(words: string): ReadDate | undefined {
  if (words.length > 120) return undefined;
  const read = dateTokens(words);
  if (read === undefined || read.tokens.length === 0) return undefined;
  const readings = readTokens(read.tokens);
  if (readings.length === 0) return undefined;
  const { bound, style } = read;
  return { readings, ...(bound && { bound }), ...(style && { style }) };
}

function readTokens(tokens: readonly DateToken[]): DateReading[] {
  const whole = readStretch(tokens);
  if (whole.length > 0) return whole;
  // Two dates with something between them; every place is tried, since a dash may stand within a date too.
  for (const joint of ['until', 'or', 'dash', 'slash'] as const) {
    for (const [index, { kind }] of tokens.entries()) {
      if (kind !== joint) continue;
      const before = readStretch(tokens.slice(0, index));
      const after = readStretch(tokens.slice(index + 1));
      const joined = before.flatMap((one) => after.flatMap((other) => join(one, other, joint !== 'or')));
      if (joined.length > 0) return joined;
    }
  }
  return [];
}

function join(one: DateReading, other: DateReading, isRange: boolean): DateReading[] {
  const [last] = other.dates;
  if (last === undefined) return [];
  // What the first leaves out is what the second says: “31 August – 4 September 1899”, “24. bis 26. Mai”.
  const dates = one.dates.map((date) => {
    const { year, yearModulus } = last;
    const withMonth = date.month === undefined && date.day !== undefined ? { ...date, ...pick(last) } : date;
    if (withMonth.year !== undefined || year === undefined) return withMonth;
    return { ...withMonth, year, ...(yearModulus !== undefined && { yearModulus }) };
  });
  return [{ dates: [...dates, ...other.dates], isRange }];
}

function pick({ month }: PartialDate): PartialDate {
  return month === undefined ? {} : { month };
}

type NumberToken = Extract<DateToken, { kind: 'number' }>;

/** The shapes of a date, a letter a piece: n number, m month, s slash, d dash, u until, o or. */
function readStretch(tokens: readonly DateToken[]): DateReading[] {
  const shape = tokens.map(({ kind }) => kind[0]).join('');
  const numbers = tokens.filter((token): token is NumberToken => token.kind === 'number');
  const months = tokens.flatMap((token) => (token.kind === 'month' ? [token.value] : []));
  const [a, b, c] = numbers;
  const [month] = months;
  const single = (...dates: (PartialDate | undefined)[]) =>
    dates.filter((date) => date !== undefined).map((date) => ({ dates: [date], isRange: false }));

  if (shape === 'm') return single({ month: month as number });
  if (a === undefined) return [];
  if (shape === 'n') return a.value > 31 || a.digits > 2 ? single(yearOf(a)) : [];
  if (/^n[ds]?m[ds]?$/.test(shape)) return single(dayOf(a, month));
  if (shape === 'mn') return single(...[withYear({ month: month as number }, a), dayOf(a, month)]);
  if (b === undefined) return [];
  if (/^n[ds]?m[ds]?n$/.test(shape)) return single(withYear(dayOf(a, month), b));
  if (shape === 'mnn' || shape === 'mndn') return single(withYear(dayOf(a, month), b));
  if (shape === 'ndn' && a.digits === 4 && b.digits === 2 && b.value <= 12)
    return single(withYear(monthOf(b), a));
  if (shape === 'nn' || shape === 'nsn') {
    const two = single(numericDay(a, b), b.digits === 4 ? withYear(monthOf(a), b) : undefined);
    return shape === 'nsn' && a.digits <= 2 && b.digits <= 2 ? [...two, ...single(numericDay(b, a))] : two;
  }
  if (c !== undefined && numbers.length === 3) {
    if (shape === 'ndndn' && a.digits === 4) return single(withYear(numericDay(c, b), a));
    if (/^(nnn|ndndn|nsnn|nsnsn|nsndn)$/.test(shape)) {
      const dayFirst = withYear(numericDay(a, b), c);
      const monthFirst = shape.includes('s') ? withYear(numericDay(b, a), c) : undefined;
      const found = single(dayFirst, monthFirst);
      if (found.length > 0) return found;
    }
  }
  const isRoman = tokens.some((token) => token.kind === 'month' && token.isRoman);
  return severalDays(shape, numbers, months, isRoman);
}

/** Several days with one month, in words or as a number, or two days with a month each, and a year for all. */
function severalDays(
  shape: string,
  numbers: readonly NumberToken[],
  months: readonly number[],
  isRoman: boolean,
): DateReading[] {
  const isRange = /^n[du]n[^o]*$/.test(shape);
  if (/^nmnmn?$/.test(shape) && numbers.length >= 2) {
    const [a, b, year] = numbers as [NumberToken, NumberToken, NumberToken?];
    return reading([withYear(dayOf(a, months[0]), year), withYear(dayOf(b, months[1]), year)], false);
  }
  const named = /^(n(?:[dsou]?n)+)[ds]?m[ds]?(n?)$/.exec(shape);
  if (named) {
    const year = named[2] === '' ? undefined : numbers.at(-1);
    const days = year ? numbers.slice(0, -1) : numbers;
    // Two days without anything between them are one day of two calendars: 3 [15] апреля.
    const isDual = days.length === 2 && !isRoman && isShift(days[0]?.value, days[1]?.value);
    if (/nn/.test(named[1] as string) && !isDual) return [];
    return reading(
      days.map((day) => withYear(dayOf(day, months[0]), year)),
      isRange,
    );
  }
  const numbered = /^(n(?:[dsou]n)+)nn?$/.exec(shape);
  if (numbered) {
    const count = (numbered[1] as string).replace(/[^n]/g, '').length;
    const month = numbers[count];
    const year = numbers[count + 1];
    return month === undefined || month.value > 12
      ? []
      : reading(
          numbers.slice(0, count).map((day) => withYear(dayOf(day, month.value), year)),
          isRange,
        );
  }
  return [];
}

/** Whether from one day to another are the ten to thirteen days between the calendars, the turn of a month or not. */
function isShift(a = 0, b = 0): boolean {
  return [0, 28, 29, 30, 31].some((length) => b + length - a >= 10 && b + length - a <= 13);
}

function reading(dates: readonly (PartialDate | undefined)[], isRange: boolean): DateReading[] {
  const found = dates.filter((date) => date !== undefined);
  return found.length === dates.length && found.length > 0 ? [{ dates: found, isRange }] : [];
}

function dayOf({ value, digits }: NumberToken, month: number | undefined): PartialDate | undefined {
  return digits <= 2 && value >= 1 && value <= 31 && month !== undefined ? { month, day: value } : undefined;
}

function numericDay(day: NumberToken, month: NumberToken): PartialDate | undefined {
  return month.digits <= 2 && month.value >= 1 && month.value <= 12 ? dayOf(day, month.value) : undefined;
}

function monthOf({ value, digits }: NumberToken): PartialDate | undefined {
  return digits <= 2 && value >= 1 && value <= 12 ? { month: value } : undefined;
}

function yearOf({ value, digits }: NumberToken): PartialDate {
  return { year: value, ...(digits < 4 && { yearModulus: 10 ** digits }) };
}

/** A date with its year, where one is written; a year has two digits at least. */
function withYear(date: PartialDate | undefined, year: NumberToken | undefined): PartialDate | undefined {
  if (date === undefined || year === undefined) return date;
  return year.digits < 2 ? undefined : { ...date, ...yearOf(year) };
}
