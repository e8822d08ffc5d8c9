import { dateTypes } from '../datatypes/calendar-date.ts';
import type { Datatype, Failure } from '../datatypes/datatype.ts';

/** What is said of a value that has the form of a type, but does not keep to a parameter. */
export interface FacetWords {
  /** “must be at most `10`” */
  readonly must: string;
  /** How to mend it, one sentence. */
  readonly advice: string;
}

/** Of each bound what is demanded of a number, and of a date. */
const bounds: Readonly<Record<string, readonly [number: string, date: string]>> = {
  minInclusive: ['at least', 'not before'],
  minExclusive: ['more than', 'after'],
  maxInclusive: ['at most', 'not after'],
  maxExclusive: ['less than', 'before'],
};

const extents: Readonly<Record<string, string>> = {
  length: '',
  minLength: 'at least ',
  maxLength: 'at most ',
  totalDigits: 'at most ',
  fractionDigits: 'at most ',
};

/** The words for a value that a parameter rules out; undefined for a pattern, which says it in its own way. */
export function facetWords(
  { parameter, count }: Failure,
  datatype: Datatype,
  value: string,
): FacetWords | undefined {
  const limit = parameter.value.trim();
  const bound = bounds[parameter.name];
  if (bound !== undefined)
    return boundWords(datatype, value, `${bound[kindOf(datatype)]} \`${limit}\``, limit);
  const extent = extents[parameter.name];
  if (extent === undefined || count === undefined) return undefined;
  const behind = parameter.name === 'fractionDigits' ? ' behind the point' : '';
  const few = `${extent}${several(Number(limit), count.unit)}${behind}`;
  return {
    must: `must have ${Number(limit) === 0 ? `no ${count.unit}s${behind}` : few}, not ${count.number}`,
    advice: adviceOn(parameter.name, Number(limit), `${several(Number(limit), count.unit)}${behind}`),
  };
}

function boundWords(datatype: Datatype, value: string, demand: string, limit: string): FacetWords {
  const must = demand.startsWith('not ') ? `must not be ${demand.slice(4)}` : `must be ${demand}`;
  // Times without and with a zone can be told from each other only when they are far apart.
  if (kindOf(datatype) === 1 && hasZone(value) !== hasZone(limit)) {
    const advice = hasZone(limit) ? 'Write its time zone, or `Z` for UTC.' : 'Write it without a time zone.';
    return { must: `${must}, in any time zone`, advice };
  }
  const low = datatype.parameters.find(({ name }) => name.startsWith('min'))?.value.trim();
  const high = datatype.parameters.find(({ name }) => name.startsWith('max'))?.value.trim();
  const isRange = low !== undefined && high !== undefined;
  const areIncluded = datatype.parameters.every(({ name }) => !name.endsWith('Exclusive'));
  const noun = nounOf(datatype);
  return {
    must,
    advice:
      isRange && areIncluded
        ? `Write a ${noun} from \`${low}\` to \`${high}\`.`
        : `Write a ${noun} that is ${demand}.`,
  };
}

function adviceOn(name: string, limit: number, extent: string): string {
  if (name === 'fractionDigits') return limit === 0 ? 'Write a whole number.' : `Round it to ${extent}.`;
  if (name === 'totalDigits') return `Write no more than ${extent}.`;
  if (name === 'maxLength') return limit === 0 ? 'Write nothing.' : `Shorten it to ${extent}.`;
  return `Write ${name === 'minLength' ? 'at least ' : ''}${extent}.`;
}

function several(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function kindOf({ name }: Datatype): 0 | 1 {
  return dateTypes.has(name) ? 1 : 0;
}

function nounOf({ name }: Datatype): string {
  if (name === 'duration' || name === 'time') return name;
  return dateTypes.has(name) ? 'date' : 'number';
}

function hasZone(value: string): boolean {
  return /(?:Z|[+-]\d\d:\d\d)$/.test(value.trim());
}
