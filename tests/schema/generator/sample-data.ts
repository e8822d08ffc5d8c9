import { elementsOf, ownText, type SchemaNode } from '../schema-node.ts';
import type { Random } from './random.ts';
import { samplePattern } from './sample-pattern.ts';

/** A random value of a `data` pattern: a real date for the types of dates, else whatever its pattern facet allows. */
export function sampleData(data: SchemaNode, random: Random): string {
  const type = data.attributes.type as string;
  const facets = elementsOf(data).filter(({ name }) => name === 'param');
  const [pattern] = facets;
  if (facets.length !== 1 || pattern?.attributes.name !== 'pattern') {
    throw new Error(`${data.place}: the sampler expects one pattern facet.`);
  }
  const value = dates[type]?.(random) ?? samplePattern(ownText(pattern), random);
  if (!matches(ownText(pattern), value)) throw new Error(`${data.place}: \`${value}\` does not match.`);
  return value;
}

/** The facet read by JavaScript, as a check of the sampler's own reading. */
function matches(pattern: string, value: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

const dates: Readonly<Record<string, (random: Random) => string>> = {
  date: day,
  gYearMonth: (random) => day(random).slice(0, 7),
  gYear: (random) => day(random).slice(0, 4),
  gMonthDay: (random) => `-${day(random).slice(4)}`,
  dateTime: (random) => `${day(random)}T${time(random)}`,
  time,
};

/** A day, with the ends of months and leap days more often than chance has them. */
function day(random: Random): string {
  const year = random.chance(0.2) ? random.pick([1600, 1900, 1948, 1952, 2000]) : random.between(1000, 2099);
  const month = random.chance(0.2) ? 2 : random.between(1, 12);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [year, month, random.chance(0.3) ? last : random.between(1, last)].map(twoDigits).join('-');
}

function time(random: Random): string {
  return [random.between(0, 23), random.between(0, 59), random.between(0, 59)].map(twoDigits).join(':');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
