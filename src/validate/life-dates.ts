import { attribute } from '../edition/attribute.ts';
import { childElements } from '../edition/child-elements.ts';
import type { XmlElement } from '../edition/xml-tree.ts';

/** When a person was born and died, as `@when` writes it (`1862-05-15`, `1862-05`, `1862`); absent where it is not said so. */
export interface LifeDates {
  readonly birth?: string;
  readonly death?: string;
}

/** The life dates of a `person` of TEI: of `birth` and `death` themselves, or of the `date` in them. */
export function datesOf(person: XmlElement): LifeDates {
  const birth = dateOf(childElements(person, 'birth'));
  const death = dateOf(childElements(person, 'death'));
  return { ...(birth !== undefined && { birth }), ...(death !== undefined && { death }) };
}

/** One date; where several are given they may be guesses, and none is taken. */
function dateOf(events: readonly XmlElement[]): string | undefined {
  const dates = events
    .flatMap((event) => [event, ...childElements(event, 'date')])
    .map((element) => attribute(element, 'when') ?? attribute(element, 'when-iso'))
    .filter((value) => value !== undefined);
  const [only] = dates;
  return new Set(dates).size === 1 && only !== undefined && /^\d{4}(-\d\d){0,2}$/.test(only)
    ? only
    : undefined;
}
