import { daysOf } from '../../dating/partial-date.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { dateFinding, quotedValue } from './date-finding.ts';
import { type DatedElement, type DateRole, dateOf } from './dated-elements.ts';

const pairs: readonly (readonly [DateRole, DateRole])[] = [
  ['notBefore', 'notAfter'],
  ['from', 'to'],
  ['notBefore', 'to'],
  ['from', 'notAfter'],
];

/** A dated element whose beginning comes after its end, or whose date lies outside its own bounds. */
export function boundFindings(dated: DatedElement): Diagnostic[] {
  const { values } = dated;
  if (values.size < 2) return [];
  for (const [start, end] of pairs) {
    if (!isAfter(dated, start, end)) continue;
    const value = values.get(end);
    const other = values.get(start);
    if (value === undefined || other === undefined) continue;
    return [
      dateFinding('date/reversed-bounds', dated, value, {
        message: `${quotedValue(other)} comes after ${quotedValue(value)}.`,
        hint: 'Write the earlier date first, or correct one of the two.',
      }),
    ];
  }
  const when = values.get('when');
  if (when === undefined) return [];
  for (const role of ['notBefore', 'from', 'notAfter', 'to'] as const) {
    const isStart = role === 'notBefore' || role === 'from';
    const bound = values.get(role);
    if (bound === undefined || !(isStart ? isAfter(dated, role, 'when') : isAfter(dated, 'when', role)))
      continue;
    return [
      dateFinding('date/outside-bounds', dated, when, {
        message: `${quotedValue(when)} lies ${isStart ? 'before' : 'after'} ${quotedValue(bound)}.`,
        hint: 'Correct one of the two, or leave out the one that is not known.',
      }),
    ];
  }
  return [];
}

/** Whether one date begins after the other has ended: with a month or a year, the whole of it counts. */
function isAfter(dated: DatedElement, role: DateRole, other: DateRole): boolean {
  const first = dateOf(dated, role);
  const second = dateOf(dated, other);
  const days = first && daysOf(first);
  const otherDays = second && daysOf(second);
  return days !== undefined && otherDays !== undefined && days.first > otherDays.last;
}
