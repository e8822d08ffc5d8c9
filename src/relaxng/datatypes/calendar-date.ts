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
const time = '(\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?';

/** The types of XML Schema (part 2, section 3.2) that write dates and times, with the groups they capture. */
const forms: Readonly<Record<string, readonly [expression: RegExp, groups: string]>> = {
  dateTime: [new RegExp(`^${year}-(\\d\\d)-(\\d\\d)T${time}${zone}$`), 'YMDhms'],
  date: [new RegExp(`^${year}-(\\d\\d)-(\\d\\d)${zone}$`), 'YMD'],
  gYearMonth: [new RegExp(`^${year}-(\\d\\d)${zone}$`), 'YM'],
  gYear: [new RegExp(`^${year}${zone}$`), 'Y'],
  gMonthDay: [new RegExp(`^--(\\d\\d)-(\\d\\d)${zone}$`), 'MD'],
  gMonth: [new RegExp(`^--(\\d\\d)${zone}$`), 'M'],
  gDay: [new RegExp(`^---(\\d\\d)${zone}$`), 'D'],
  time: [new RegExp(`^${time}${zone}$`), 'hms'],
};

/** The names of the types that write dates and times. */
export const dateTypes: ReadonlySet<string> = new Set(Object.keys(forms));

/** Whether a value is a date or time of one of these types, by its form and by the calendar. */
export function isDate(type: string, value: string): boolean {
  const match = forms[type]?.[0].exec(value);
  return match != null && faultOf(match, forms[type]?.[1] ?? '') === undefined;
}

/**
 * What the calendar has against a value that has the form of a date or time of any type: “there is no
 * month 13”. Undefined where it has nothing, or the value has the form of no date.
 */
export function calendarFault(value: string): string | undefined {
  for (const [expression, groups] of Object.values(forms)) {
    const match = expression.exec(value);
    if (match) return faultOf(match, groups);
  }
  return undefined;
}

function faultOf(match: RegExpExecArray, groups: string): string | undefined {
  const part = (name: string) => (groups.includes(name) ? match[groups.indexOf(name) + 1] : undefined);
  const [yearText, month, day] = [part('Y'), part('M'), part('D')];
  const [hour, minute, second] = [part('h'), part('m'), part('s')].map((text) => Number(text ?? 0));
  if (yearText !== undefined && /^-?0+$/.test(yearText)) return 'there is no year 0000';
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12))
    return `there is no month ${month}`;
  if (day !== undefined) {
    const length = month === undefined ? 31 : lengthOf(Number(month), yearText);
    if (Number(day) < 1 || Number(day) > 31) return `there is no day ${day}`;
    if (Number(day) > length) {
      const named = `${months[Number(month) - 1]}${yearText && month === '02' ? ` ${yearText}` : ''}`;
      return `${named} has ${length} days`;
    }
  }
  if ((hour ?? 0) > 24 || (hour === 24 && (minute ?? 0) + (second ?? 0) > 0))
    return `there is no hour ${part('h')}`;
  if ((minute ?? 0) > 59) return `there is no minute ${part('m')}`;
  return (second ?? 0) > 59 ? `there is no second ${part('s')}` : undefined;
}

function lengthOf(month: number, yearText: string | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  // A day of the year without a year may be 29 February.
  const year = yearText === undefined ? 4 : Number(yearText);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
