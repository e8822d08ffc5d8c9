import type { DatatypeFault, Parameter, ValueContext } from './datatype.ts';
import { digitCounts } from './decimal.ts';
import { xsdPattern } from './xsd-pattern.ts';
import type { XsdType } from './xsd-types.ts';

/** Whether a value, with its white space treated, keeps to a facet. */
export type Facet = (value: string, context: ValueContext) => boolean;

/** Characters beyond which a value is not tried against a pattern of a schema, which may take its time. */
const longestTried = 4096;

const bounds: Readonly<Record<string, (order: number) => boolean>> = {
  minInclusive: (order) => order >= 0,
  minExclusive: (order) => order > 0,
  maxInclusive: (order) => order <= 0,
  maxExclusive: (order) => order < 0,
};

const lengths: Readonly<Record<string, (length: number, limit: number) => boolean>> = {
  length: (length, limit) => length === limit,
  minLength: (length, limit) => length >= limit,
  maxLength: (length, limit) => length <= limit,
};

/** The facet that a parameter sets (XML Schema, part 2, section 4.3), or why it cannot. */
export function facet(
  type: XsdType,
  typeName: string,
  parameter: Parameter,
  context: ValueContext,
): Facet | DatatypeFault {
  const { name, value } = parameter;
  const wrong = (message: string): DatatypeFault => ({ message });
  const notThere = () => wrong(`\`${typeName}\` has no parameter \`${name}\`.`);
  if (name === 'pattern') {
    let expression: RegExp | undefined;
    let isMade = false;
    return (candidate) => {
      if (!isMade) expression = xsdPattern(value);
      isMade = true;
      return expression === undefined || candidate.length > longestTried || expression.test(candidate);
    };
  }
  const bound = bounds[name];
  if (bound !== undefined) {
    const { compare, key = (text) => text } = type;
    if (compare === undefined) return notThere();
    if (!type.allows(value.trim(), context))
      return wrong(`\`${name}\` must be a \`${typeName}\`, not \`${value}\`.`);
    const limit = key(value.trim(), context);
    return (candidate, at) => bound(compare(key(candidate, at), limit));
  }
  const isCount = /^\s*\+?\d+\s*$/.test(value);
  const ofLength = lengths[name];
  if (ofLength !== undefined) {
    const { length = (text) => [...text].length } = type;
    if (length === false) return notThere();
    if (!isCount) return wrong(`\`${name}\` must be a whole number, not \`${value}\`.`);
    return (candidate) => ofLength(length(candidate), Number(value));
  }
  if (name === 'totalDigits' || name === 'fractionDigits') {
    if (!type.isDecimal) return notThere();
    if (!isCount) return wrong(`\`${name}\` must be a whole number, not \`${value}\`.`);
    const which = name === 'totalDigits' ? 'total' : 'fraction';
    return (candidate, at) => digitCounts(type.key?.(candidate, at) ?? candidate)[which] <= Number(value);
  }
  return notThere();
}
