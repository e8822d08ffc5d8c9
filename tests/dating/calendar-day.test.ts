import { expect, test } from 'vitest';
import { dayNumber, dayOfNumber, daysInMonth } from '../../src/dating/calendar-day.ts';
import { encodedDate } from '../../src/dating/encoded-date.ts';

const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number) as [number, number, number];
  return { year, month, day: date };
};

test.each([
  ['1917-10-25', '1917-11-07'],
  ['1894-04-03', '1894-04-15'],
  ['1900-02-28', '1900-03-12'],
  ['1900-02-29', '1900-03-13'],
  ['1700-02-18', '1700-02-28'],
  ['1582-10-05', '1582-10-15'],
  ['1899-12-20', '1900-01-01'],
])('%s of the Julian calendar is %s', (julian, gregorian) => {
  expect(dayOfNumber(dayNumber(day(julian), 'julian'))).toEqual(day(gregorian));
  expect(dayOfNumber(dayNumber(day(gregorian)), 'julian')).toEqual(day(julian));
});

test('days are counted without gaps, there and back, as JavaScript counts them', () => {
  for (let number = 2_305_448; number < 2_470_000; number += 17) {
    const { year, month, day: date } = dayOfNumber(number);
    expect(dayNumber({ year, month, day: date })).toBe(number);
    expect(Date.UTC(year, month - 1, date) / 86_400_000).toBe(number - 2_440_588);
  }
});

test('a leap year is one by its calendar', () => {
  expect([1900, 2000, 1951, 1952].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect(daysInMonth(1900, 2, 'julian')).toBe(29);
});

test.each([
  ['1951-12-25', { date: { year: 1951, month: 12, day: 25 } }],
  ['1951-12', { date: { year: 1951, month: 12 } }],
  ['1951', { date: { year: 1951 } }],
  ['-0044-03-15', { date: { year: -44, month: 3, day: 15 } }],
  ['--12-25', { date: { month: 12, day: 25 } }],
  ['--02-29', { date: { month: 2, day: 29 } }],
  ['--12', { date: { month: 12 } }],
  ['---25', { date: { day: 25 } }],
  ['1951-12-25T13:00:00Z', { date: { year: 1951, month: 12, day: 25 } }],
  ['13:20:00', { date: {} }],
  ['1951-13-01', { fault: 'there is no month 13' }],
  ['1951-02-29', { fault: 'February 1951 has 28 days' }],
  ['1951-04-31', { fault: 'April has 30 days' }],
  ['1951-04-32', { fault: 'there is no day 32' }],
  ['0000', { fault: 'there is no year 0' }],
  ['1951-12-25T25:00:00', { fault: 'there is no hour 25' }],
  ['25:00:00', { fault: 'there is no hour 25' }],
  ['25.12.1951', undefined],
  ['1951/1952', undefined],
])('%s is read as %o', (value, expected) => {
  expect(encodedDate(value)).toEqual(expected);
});
