import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dateFinding, quotedValue } from './date-finding.ts';
import type { DatedElement, DateValue } from './dated-elements.ts';

/** Values of a dated element that the calendar does not have, or that are not written as a date. */
export function impossibleValues(dated: DatedElement): Diagnostic[] {
  return [...dated.values.values()].flatMap((value) => {
    const fault = faultOf(value);
    if (fault === undefined) return [];
    return dateFinding('date/impossible-value', dated, value, {
      message: `${quotedValue(value)} is no date: ${fault}.`,
      hint: 'Write a day (`1951-12-25`), a month (`1951-12`) or a year (`1951`) that there is.',
    });
  });
}

function faultOf({ attribute, read }: DateValue): string | undefined {
  if (read === undefined) {
    // ISO 8601 has more forms, weeks and intervals among them; these are not judged.
    return attribute.localName.endsWith('-iso') ? undefined : 'it is not written as year-month-day';
  }
  return 'fault' in read ? read.fault : undefined;
}
