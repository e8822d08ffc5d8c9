import type { Rule } from '../rule.ts';

/** What can be wrong with a date: in itself, against the words it stands for, against what else is known. */
export const dateRules = [
  {
    id: 'date/calendars-disagree',
    severity: 'error',
    title: 'The dates of two calendars are not one day',
  },
  { id: 'date/impossible-value', severity: 'error', title: 'A value is no date that there is' },
  { id: 'date/outside-bounds', severity: 'error', title: 'A date lies outside its own bounds' },
  {
    id: 'date/outside-life',
    severity: 'warning',
    title: 'Somebody sends or receives a letter before birth or after death',
  },
  { id: 'date/reversed-bounds', severity: 'error', title: 'The earliest date comes after the latest' },
  { id: 'date/reversed-life', severity: 'error', title: 'A death comes before the birth' },
  { id: 'date/words-disagree', severity: 'warning', title: 'The words of a date contradict its attributes' },
] as const satisfies readonly Rule[];
