import { daysInMonth } from '../../../dating/calendar-day.ts';
import { attribute } from '../../../edition/attribute.ts';
import type { XmlElement } from '../../../edition/xml-tree.ts';

/** A date as a year, a month or a day of the common era: `1951`, `1951-12`, `1951-12-25`. */
export type PlainDate = string;

/** What a `date` says, as TEI's att.datable.w3c has it, reduced to plain dates; absent where it says nothing of the kind. */
export interface PlainDates {
  readonly when?: PlainDate;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly notBefore?: PlainDate;
  readonly notAfter?: PlainDate;
}

/**
 * The values of a `date`, of which TEI allows `@when` alone, or a period, or bounds: the first of these that is there. A
 * time of day is left out; a value that is no date of the calendar is too.
 */
export function plainDates(element: XmlElement): PlainDates | undefined {
  const value = (name: string) => plainDate(attribute(element, name) ?? attribute(element, `${name}-iso`));
  const when = value('when');
  if (when !== undefined) return { when };
  return (
    pair('from', value('from'), 'to', value('to')) ??
    pair('notBefore', value('notBefore'), 'notAfter', value('notAfter'))
  );
}

function pair(
  first: keyof PlainDates,
  start: PlainDate | undefined,
  second: keyof PlainDates,
  end: PlainDate | undefined,
): PlainDates | undefined {
  if (start === undefined && end === undefined) return undefined;
  return { ...(start !== undefined && { [first]: start }), ...(end !== undefined && { [second]: end }) };
}

/** The date that a value begins with, if it is one. */
export function plainDate(value: string | undefined): PlainDate | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(value?.trim() ?? '');
  if (match === null || match[1] === '0000') return undefined;
  const [, year, month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month))))
    return undefined;
  return [year, month, day].filter((part) => part !== undefined).join('-');
}
