import { closest } from '../../engines/fastest-levenshtein.ts';
import type { Count, DatatypeFault, Parameter, ValueContext } from './datatype.ts';
import { canonicalDecimal, digitCounts } from './decimal.ts';
import { ExpressionFault } from './expression/expression-fault.ts';
import { RegularExpression } from './expression/regular-expression.ts';
import { shownValue } from './shown-value.ts';
import type { XsdType } from './xsd-type.ts';

/** What a parameter demands of values. */
export interface Facet {
  readonly parameter: Parameter;
  /** Whether a value that the type allows, its white space treated, keeps to it. */
  holds(value: string): boolean;
  /** What it counts of such a value; absent where it counts nothing. */
  count?(value: string): Count;
}

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

const digits: Readonly<Record<string, 'total' | 'fraction'>> = {
  totalDigits: 'total',
  fractionDigits: 'fraction',
};

/** The facets of XML Schema that are no parameters, and what to write instead. */
const otherwise: Readonly<Record<string, string>> = {
  enumeration: 'Write the values as `value` elements in a `choice`.',
  whiteSpace: 'Name the type that treats white space so: `string`, `normalizedString` or `token`.',
};

/**
 * The facet that a parameter sets (XML Schema, part 2, section 4.3), or why it cannot. The same one may be set several times: all
 * of them must hold.
 */
export function facet(
  type: XsdType,
  typeName: string,
  parameter: Parameter,
  context: ValueContext,
  isJudged: boolean,
): Facet | DatatypeFault {
  const { name, value } = parameter;
  if (name === 'pattern') return isJudged ? judgedPattern(parameter) : pattern(parameter);
  const holds = bounds[name];
  if (holds !== undefined && type.against !== undefined) {
    const limit = value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
    if (!type.allows(limit, context))
      return { message: `\`${name}\` must be a value of \`${typeName}\`, not ${shownValue(value)}.` };
    const compare = type.against(limit);
    return {
      parameter,
      // What is neither more nor less nor equal keeps to no bound.
      holds: (candidate) => {
        const order = compare(candidate);
        return order !== undefined && holds(order);
      },
    };
  }
  const ofLength = lengths[name];
  if (ofLength !== undefined && type.length !== undefined) {
    const { of, unit } = type.length;
    const limit = wholeNumber(value);
    if (limit === undefined) return noWholeNumber(parameter, '0');
    return {
      parameter,
      holds: (candidate) => ofLength(of(candidate), limit),
      count: (candidate) => ({ number: of(candidate), unit }),
    };
  }
  const counted = digits[name];
  if (counted !== undefined && type.isDecimal) {
    const limit = wholeNumber(value);
    const least = counted === 'total' ? 1 : 0;
    if (limit === undefined || limit < least) return noWholeNumber(parameter, String(least));
    const of = (candidate: string) => digitCounts(canonicalDecimal(candidate) as string)[counted];
    return {
      parameter,
      holds: (candidate) => of(candidate) <= limit,
      count: (candidate) => ({ number: of(candidate), unit: 'digit' }),
    };
  }
  return noParameter(type, typeName, name);
}

/** Most patterns of a large schema meet no value in one document: each is read when it does. */
function judgedPattern(parameter: Parameter): Facet {
  let expression: RegularExpression | undefined;
  return {
    parameter,
    holds: (candidate) => {
      expression ??= new RegularExpression(parameter.value);
      return expression.test(candidate);
    },
  };
}

function pattern(parameter: Parameter): Facet | DatatypeFault {
  const { value } = parameter;
  try {
    const expression = new RegularExpression(value);
    return { parameter, holds: (candidate) => expression.test(candidate) };
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    const { message, start, end, hint, isLimit } = error;
    const place = isLimit ? '' : `, at character ${[...value.slice(0, start)].length + 1}`;
    const what = isLimit ? 'is too large' : 'is no regular expression of XML Schema';
    return {
      message: `\`pattern\` ${what}: ${message}${place}.`,
      ...(hint !== '' && { hint }),
      ...(!isLimit && { part: { start, end } }),
    };
  }
}

function noParameter(type: XsdType, typeName: string, name: string): DatatypeFault {
  const expected = [
    'pattern',
    ...(type.against === undefined ? [] : Object.keys(bounds)),
    ...(type.length === undefined ? [] : Object.keys(lengths)),
    ...(type.isDecimal ? Object.keys(digits) : []),
  ];
  const meant = closest(name, expected);
  const hint = otherwise[name] ?? (meant && `Write \`${meant}\`.`);
  return {
    message: `\`${typeName}\` has no parameter ${shownValue(name)}.`,
    ...(hint && { hint }),
    expected,
  };
}

/** Beyond what a number holds exactly, all are alike: no value is as long. */
function wholeNumber(value: string): number | undefined {
  return /^[ \t\r\n]*\+?\d+[ \t\r\n]*$/.test(value) ? Number(value) : undefined;
}

function noWholeNumber({ name, value }: Parameter, least: string): DatatypeFault {
  return { message: `\`${name}\` must be a whole number, ${least} or more, not ${shownValue(value)}.` };
}
