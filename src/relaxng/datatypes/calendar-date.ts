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

const zone = '(Z|[+-]\\d\\d:\\d\\d)?';
const year = '(-?(?:[1-9]\\d{3,}|0\\d{3}))';
const time = '(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.(\\d+))?';

/** The types of XML Schema (part 2, section 3.2) that write dates and times, with the groups they capture. */
const forms: Readonly<Record<string, readonly [expression: RegExp, groups: string]>> = {
  dateTime: [new RegExp(`^${year}-(\\d\\d)-(\\d\\d)T${time}${zone}$`), 'YMDhmsfz'],
  date: [new RegExp(`^${year}-(\\d\\d)-(\\d\\d)${zone}$`), 'YMDz'],
  gYearMonth: [new RegExp(`^${year}-(\\d\\d)${zone}$`), 'YMz'],
  gYear: [new RegExp(`^${year}${zone}$`), 'Yz'],
  gMonthDay: [new RegExp(`^--(\\d\\d)-(\\d\\d)${zone}$`), 'MDz'],
  gMonth: [new RegExp(`^--(\\d\\d)${zone}$`), 'Mz'],
  gDay: [new RegExp(`^---(\\d\\d)${zone}$`), 'Dz'],
  time: [new RegExp(`^${time}${zone}$`), 'hmsfz'],
};

/** The parts of a date or time as they are written; those that its type does not have are absent. */
export interface DateParts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly hour?: string | undefined;
  readonly minute?: string | undefined;
  readonly second?: string | undefined;
  /** Digits behind the point of the seconds. */
  readonly fraction?: string | undefined;
  /** `Z`, `+01:00`; absent where none is written. */
  readonly zone?: string | undefined;
}

/** The names of the types that write dates and times. */
export const dateTypes: ReadonlySet<string> = new Set(Object.keys(forms));

/** Whether a value is a date or time of one of these types, by its form and by the calendar. */
export function isDate(type: string, value: string): boolean {
  const match = forms[type]?.[0].exec(value);
  return match != null && faultOf(partsOf(match, forms[type]?.[1] ?? '')) === undefined;
}

/** The parts of a value that has the form of a type; undefined where it has not. */
export function dateParts(type: string, value: string): DateParts | undefined {
  const match = forms[type]?.[0].exec(value);
  return match ? partsOf(match, forms[type]?.[1] ?? '') : undefined;
}

/**
 * What the calendar has against a value that has the form of a date or time of any type: “there is no
 * month 13”. Undefined where it has nothing, or the value has the form of no date.
 */
export function calendarFault(value: string): string | undefined {
  for (const [expression, groups] of Object.values(forms)) {
    const match = expression.exec(value);
    if (match) return faultOf(partsOf(match, groups));
  }
  return undefined;
}

function partsOf(match: RegExpExecArray, groups: string): DateParts {
  const part = (name: string) => {
    const index = groups.indexOf(name);
    return index < 0 ? undefined : match[index + 1];
  };
  return {
    year: part('Y'),
    month: part('M'),
    day: part('D'),
    hour: part('h'),
    minute: part('m'),
    second: part('s'),
    fraction: part('f'),
    zone: part('z'),
  };
}

function faultOf(parts: DateParts): string | undefined {
  const { year: yearText, month, day, zone: offset } = parts;
  if (yearText !== undefined && /^-?0+$/.test(yearText)) return 'there is no year 0000';
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12))
    return `there is no month ${month}`;
  if (day !== undefined) {
    const length = month === undefined ? 31 : daysOf(Number(month), yearText);
    if (Number(day) < 1 || Number(day) > 31) return `there is no day ${day}`;
    if (Number(day) > length) {
      const named = `${months[Number(month) - 1]}${yearText && month === '02' ? ` ${yearText}` : ''}`;
      return `${named} has ${length} days`;
    }
  }
  return timeFault(parts) ?? (offset === undefined ? undefined : zoneFault(offset));
}

function timeFault({ hour, minute, second, fraction = '' }: DateParts): string | undefined {
  if (hour === undefined) return undefined;
  // The end of a day may be written as 24:00:00 (section 3.2.7.1).
  if (Number(hour) > 24 || (hour === '24' && /[1-9]/.test(`${minute}${second}${fraction}`)))
    return `there is no hour ${hour}`;
  if (Number(minute) > 59) return `there is no minute ${minute}`;
  return Number(second) > 59 ? `there is no second ${second}` : undefined;
}

/** Zones are at most 14 hours from UTC (section 3.2.7.3). */
function zoneFault(offset: string): string | undefined {
  const minutes = Number(offset.slice(4));
  if (offset === 'Z' || (minutes < 60 && Number(offset.slice(1, 3)) * 60 + minutes <= 14 * 60))
    return undefined;
  return `there is no time zone ${offset}`;
}

/**
 * The days of a month, 1 to 12, of a year as it is written; without a year, as many as it may have. The year before
 * 0001 is -0001 (section 3.2.7.1), so that it and every fourth before it have 29 February.
 */
export function daysOf(month: number, yearText: string | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (yearText === undefined) return 29;
  // The calendar comes again after 400 years: four digits are enough.
  const year = Number(yearText.slice(-4).replace('-', '')) + (yearText.startsWith('-') ? 399 : 0);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
