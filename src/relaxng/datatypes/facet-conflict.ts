import type { DatatypeFault } from './datatype.ts';
import type { Facet } from './facets.ts';
import { shownValue } from './shown-value.ts';
import type { XsdType } from './xsd-type.ts';

const least = /^min|^length$/;
const most = /^max|^length$/;

/**
 * Why a facet can hold for no value together with those before it: a bound, a length or a number of digits at least that is
 * more than at most (XML Schema, part 2, sections 4.3.1 to 4.3.12, “Schema Component Constraints”).
 */
export function facetConflict(
  type: XsdType,
  facet: Facet,
  before: readonly Facet[],
): DatatypeFault | undefined {
  for (const other of before) {
    if (!isConflict(type, facet, other) && !isConflict(type, other, facet)) continue;
    const [one, two] = [facet, other].map(
      ({ parameter }) => `\`${parameter.name}\` ${shownValue(parameter.value.trim())}`,
    );
    return { message: `${one} contradicts ${two}: no value can keep to both.` };
  }
  return undefined;
}

/** Whether the first asks for at least more than the second allows. */
function isConflict(type: XsdType, first: Facet, second: Facet): boolean {
  const [low, high] = [first.parameter, second.parameter];
  if (low.name === 'fractionDigits' && high.name === 'totalDigits')
    return Number(low.value) > Number(high.value);
  if (!least.test(low.name) || !most.test(high.name)) return false;
  if (/length/i.test(low.name)) return /length/i.test(high.name) && Number(low.value) > Number(high.value);
  if (/length/i.test(high.name)) return false;
  const order = type.against?.(high.value.trim())(low.value.trim());
  if (order === undefined) return false;
  return order > 0 || (order === 0 && (low.name + high.name).includes('Exclusive'));
}
