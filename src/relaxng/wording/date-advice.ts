import { isDate } from '../datatypes/calendar-date.ts';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const examples: readonly (readonly [type: string, example: string])[] = [
  ['date', 'a day (`1951-12-25`)'],
  ['gYearMonth', 'a month (`1951-12`)'],
  ['gYear', 'a year (`1951`)'],
  ['dateTime', 'a moment (`1951-12-25T18:30:00`)'],
  ['time', 'a time of day (`18:30:00`)'],
  ['gMonthDay', 'a day of any year (`--12-25`)'],
];

/** What to write in place of a value that is no date: the date that was meant, where that is plain, else the forms there are. */
export function dateAdvice(value: string, types: readonly string[], hasForm: boolean): string {
  const meant = hasForm ? undefined : meantDate(value.trim());
  if (meant !== undefined && types.some((type) => isDate(type, meant))) return `Write \`${meant}\`.`;
  const forms = examples.filter(([type]) => types.includes(type)).map(([, example]) => example);
  const shown = forms.slice(0, 3);
  const last = shown.pop();
  if (last === undefined) return 'Write a value that the schema allows.';
  const all = shown.length > 0 ? `${shown.join(', ')} or ${last}` : last;
  if (!hasForm) return `Write it as ${all}.`;
  return `Write ${all}${types.every((type) => type === 'time') ? '' : ' that the calendar has'}.`;
}

/** The date that a value means which is written in another way; undefined where it may mean several. */
function meantDate(value: string): string | undefined {
  const zoned = /^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d|T.*)$/.exec(value);
  if (zoned) return zoned[1];
  const sorted = /^(\d{4})[./ -](\d{1,2})(?:[./ -](\d{1,2}))?$/.exec(value);
  if (sorted) return joined(sorted[1], sorted[2], sorted[3]);
  const european = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(value);
  if (european) {
    const [, first, second, year] = european;
    // Only points tell that the day comes first; otherwise one of the two must be too large for a month.
    if (Number(first) > 12 || /\./.test(value)) return joined(year, second, first);
    return Number(second) > 12 ? joined(year, first, second) : undefined;
  }
  const worded =
    /^(\d{1,2})\.? ([A-Za-z]{3,})\.?,? (\d{4})$/.exec(value) ?? /^()([A-Za-z]{3,})\.?,? (\d{4})$/.exec(value);
  if (worded) return joined(worded[3], monthNumber(worded[2]), worded[1]);
  const american = /^([A-Za-z]{3,})\.? (\d{1,2}),? (\d{4})$/.exec(value);
  return american ? joined(american[3], monthNumber(american[1]), american[2]) : undefined;
}

function monthNumber(name: string | undefined): string | undefined {
  const index = monthNames.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

function joined(...parts: (string | undefined)[]): string | undefined {
  const [year, month, day] = parts;
  if (month === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}`;
  return day ? `${date}-${day.padStart(2, '0')}` : date;
}
