import { dayNumber, dayOfNumber } from '../../dating/calendar-day.ts';
import type { Bound } from '../../dating/date-tokens.ts';
import { agree, daysOf, type PartialDate } from '../../dating/partial-date.ts';
import { type DateReading, readDateWords } from '../../dating/read-date-words.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { descendants } from '../../edition/descendants.ts';
import { normalizeSpace } from '../../edition/normalize-space.ts';
import { textContent } from '../../edition/text-content.ts';
import type { XmlElement } from '../../edition/xml-tree.ts';
import { calendarOf } from './calendar-of.ts';
import { dateFinding, quotedValue } from './date-finding.ts';
import { type DatedElement, type DateRole, dateOf } from './dated-elements.ts';

/** Elements whose words are their date. */
const datesInWords: ReadonlySet<string> = new Set(['date', 'docDate', 'origDate', 'birth', 'death']);
/** What makes the words of an element two texts in one, or less than one, so that they cannot be read through. */
const broken: ReadonlySet<string> = new Set([
  'app',
  'choice',
  'damage',
  'del',
  'gap',
  'note',
  'orig',
  'sic',
  'space',
  'subst',
  'surplus',
  'unclear',
]);

/** What the attributes of an element say: single dates, and the stretch between its bounds. */
interface Said {
  readonly dates: readonly PartialDate[];
  readonly low: PartialDate | undefined;
  readonly high: PartialDate | undefined;
}

/**
 * A date whose words are a date of their own, which its attributes contradict: `25 December` against `1951-12-26`.
 * What the words leave open cannot be contradicted, and words that are relative, or that hold more than a date, are left.
 */
export function wordsDisagree(dated: DatedElement): Diagnostic[] {
  const { element, document, values } = dated;
  if (!datesInWords.has(element.localName) || isBroken(element)) return [];
  const words = normalizeSpace(textContent(element));
  const [first] = values.values();
  if (words === '' || first === undefined || words === first.value) return [];
  const said = saidBy(dated);
  const calendar = calendarOf(element, 'calendar', document) ?? calendarOf(element, 'datingMethod', document);
  if (said.dates.length === 0 || calendar === 'other') return [];
  const read = readDateWords(words);
  // No standard says what “about”, “early” or “spring” leave open.
  if (read === undefined || read.bound === 'around') return [];
  const { readings, bound, style } = read;
  const isJulian = style === 'old' || (calendar === 'julian' && style !== 'new');
  const faulty = (other: Said) => faultyRole(readings, other, bound, values);
  // Where the words are of the Julian calendar, editors leave the attributes in it too.
  const role = isJulian && faulty(inJulian(said)) === undefined ? undefined : faulty(said);
  const value = role && values.get(role);
  if (value === undefined) return [];
  const shifted = !isJulian && bound === undefined && faulty(inJulian(said)) === undefined;
  return [
    dateFinding('date/words-disagree', dated, value, {
      message: `The words “${shortened(words)}” contradict ${quotedValue(value)}.`,
      hint: shifted
        ? 'Point `@calendar` to the Julian calendar, if the words are of the old style; else correct one of the two.'
        : 'Correct the attribute, or the words if they are not those of the source.',
    }),
  ];
}

function isBroken(element: XmlElement): boolean {
  for (const { localName } of descendants(element)) if (broken.has(localName)) return true;
  return false;
}

function saidBy(dated: DatedElement): Said {
  const dates = (['when', 'notBefore', 'notAfter', 'from', 'to'] as const)
    .map((role) => dateOf(dated, role))
    .filter((date) => date !== undefined);
  return {
    dates,
    low: dateOf(dated, 'notBefore') ?? dateOf(dated, 'from'),
    high: dateOf(dated, 'notAfter') ?? dateOf(dated, 'to'),
  };
}

type Values = DatedElement['values'];

/** The attribute that contradicts the words in each way to read them; undefined where one way agrees. */
function faultyRole(
  ways: readonly DateReading[],
  said: Said,
  bound: Bound | undefined,
  values: Values,
): DateRole | undefined {
  const inBounds = ways.filter(({ dates }) => dates.some((date) => isSaid(date, said, bound)));
  if (inBounds.length === 0) return firstRole(values);
  const { low, high } = said;
  if (bound !== undefined || low === undefined || high === undefined) return undefined;
  // Of a stretch of time both ends must be those of the attributes.
  const ends = inBounds.map(({ dates, isRange }): DateRole | undefined => {
    const [start, end] = [dates[0], dates.at(-1)];
    if (!isRange || dates.length !== 2 || start === undefined || end === undefined) return undefined;
    if (!agree(start, low)) return values.has('notBefore') ? 'notBefore' : 'from';
    if (!agree(end, high)) return values.has('notAfter') ? 'notAfter' : 'to';
    return undefined;
  });
  return ends.includes(undefined) ? undefined : ends[0];
}

function firstRole(values: Values): DateRole | undefined {
  return [...values].find(([, { read }]) => read && 'date' in read)?.[0];
}

/** Whether a date of the words can be one of the attributes, or lies between them. */
function isSaid(date: PartialDate, said: Said, bound: Bound | undefined): boolean {
  if (said.dates.some((other) => agree(date, other))) return true;
  const low = said.low && daysOf(said.low);
  const high = said.high && daysOf(said.high);
  if (low === undefined && high === undefined && bound === undefined) return false;
  // “Before the 27th” may be up to the 26th.
  const tolerance = bound === undefined ? 0 : 1;
  return completed(date, said).some((whole) => {
    const days = daysOf(whole);
    if (days === undefined) return false;
    if (low === undefined && high === undefined) {
      return said.dates.some((other) => isBounded(daysOf(other), days, bound));
    }
    return (
      (low === undefined || days.last >= low.first - tolerance) &&
      (high === undefined || days.first <= high.last + tolerance)
    );
  });
}

/** Whether a single date lies on the side of the words' date that they say. */
function isBounded(
  date: { first: number; last: number } | undefined,
  days: { first: number; last: number },
  bound: Bound | undefined,
): boolean {
  if (date === undefined) return true;
  return bound === 'after' ? date.last >= days.first : date.first <= days.last;
}

/** A date without its whole year, in each year that the attributes reach over. */
function completed(date: PartialDate, said: Said): PartialDate[] {
  const { year, yearModulus, ...rest } = date;
  if (year !== undefined && yearModulus === undefined) return [date];
  const years = said.dates.map((other) => other.year).filter((other) => other !== undefined);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (!Number.isFinite(from) || to - from > 200) return [];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((other) => year === undefined || (other - year) % (yearModulus ?? 1) === 0)
    .map((other) => ({ ...rest, year: other }));
}

/** What is said, with each day as the Julian calendar has it. */
function inJulian({ dates, low, high }: Said): Said {
  return { dates: dates.map(julian), low: low && julian(low), high: high && julian(high) };
}

function julian(date: PartialDate): PartialDate {
  const { year, month, day } = date;
  if (year === undefined || month === undefined || day === undefined) return date;
  return dayOfNumber(dayNumber({ year, month, day }), 'julian');
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
