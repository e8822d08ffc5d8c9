import { dayNumber, dayOfNumber } from '../../dating/calendar-day.ts';
import { encodedDate } from '../../dating/encoded-date.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attribute } from '../../edition/attribute.ts';
import { calendarOf } from './calendar-of.ts';
import { dateFinding, quotedValue } from './date-finding.ts';
import { type DatedElement, dateOf } from './dated-elements.ts';

/** A day in the Julian calendar, `@when-custom`, that is not the day which `@when` gives in the Gregorian. */
export function calendarsDisagree(dated: DatedElement): Diagnostic[] {
  const { element, document, values } = dated;
  const custom = attribute(element, 'when-custom')?.trim();
  const when = values.get('when');
  if (custom === undefined || when === undefined) return [];
  const calendar = calendarOf(element, 'datingMethod', document) ?? calendarOf(element, 'calendar', document);
  const written = encodedDate(custom);
  const gregorian = dateOf(dated, 'when');
  if (calendar !== 'julian' || written === undefined || !('date' in written) || gregorian === undefined)
    return [];
  const { year, month, day } = written.date;
  if (year === undefined || month === undefined || day === undefined || gregorian.day === undefined)
    return [];
  const expected = dayOfNumber(dayNumber({ year, month, day }, 'julian'));
  const text = [String(expected.year).padStart(4, '0'), pad(expected.month), pad(expected.day)].join('-');
  if (when.value.startsWith(text)) return [];
  return [
    {
      ...dateFinding('date/calendars-disagree', dated, when, {
        message: `\`@when-custom="${custom}"\` of the Julian calendar is ${text} in the Gregorian, but ${quotedValue(when)} stands beside it.`,
        hint: `Write \`when="${text}"\`, or correct \`@when-custom\`.`,
      }),
      expected: [text],
    },
  ];
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
