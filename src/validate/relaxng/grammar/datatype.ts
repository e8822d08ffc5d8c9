import { dateTypes, isDate } from './calendar-date.ts';
import { xsdPattern } from './xsd-pattern.ts';

/** A datatype with its parameters, as one `data` or `value` of a schema names it. */
export interface Datatype {
  /** Equal datatypes with equal parameters have one id. */
  readonly id: string;
  /** `date`, `token`, `anyURI` … */
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  /** Whether a value, as written, belongs to it. What is not known here is taken as good: libxml2 is the judge. */
  readonly allows: (value: string) => boolean;
  /** A value with its white space treated as the type wants it. Values are compared as text, numbers too. */
  readonly normalize: (value: string) => string;
}

const ncName = /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{M}_.·-]*$/u;
const integer = /^[+-]?\d+$/;

const forms: Readonly<Record<string, (value: string) => boolean>> = {
  anyURI: isUri,
  boolean: (value) => /^(true|false|0|1)$/.test(value),
  byte: (value) => integer.test(value) && Math.abs(Number(value)) <= 128,
  decimal: (value) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value),
  double: (value) => /^([+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF|NaN)$/.test(value),
  duration: (value) => /^-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(value),
  float: (value) => forms.double?.(value) ?? true,
  ID: (value) => ncName.test(value),
  IDREF: (value) => ncName.test(value),
  IDREFS: (value) => value.split(' ').every((name) => ncName.test(name)),
  int: (value) => integer.test(value),
  integer: (value) => integer.test(value),
  language: (value) => /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(value),
  long: (value) => integer.test(value),
  Name: (value) => /^[\p{L}\p{Nl}_:][\p{L}\p{Nl}\p{Nd}\p{M}_.:·-]*$/u.test(value),
  NCName: (value) => ncName.test(value),
  negativeInteger: (value) => /^-0*[1-9]\d*$/.test(value),
  NMTOKEN: (value) => /^[\p{L}\p{Nl}\p{Nd}\p{M}_.:·-]+$/u.test(value),
  NMTOKENS: (value) => /^[\p{L}\p{Nl}\p{Nd}\p{M}_.:· -]+$/u.test(value),
  nonNegativeInteger: (value) => /^(\+?\d+|-0+)$/.test(value),
  nonPositiveInteger: (value) => /^(-\d+|\+?0+)$/.test(value),
  positiveInteger: (value) => /^\+?0*[1-9]\d*$/.test(value),
  short: (value) => integer.test(value),
  unsignedByte: (value) => /^\+?\d+$/.test(value) && Number(value) <= 255,
  unsignedInt: (value) => /^\+?\d+$/.test(value),
  unsignedLong: (value) => /^\+?\d+$/.test(value),
  unsignedShort: (value) => /^\+?\d+$/.test(value) && Number(value) <= 65535,
};

/** A reference as RFC 3986 has it, letters of any script allowed: what stands before a colon is a scheme. */
function isUri(value: string): boolean {
  if (/[\s<>"{}|\\^`]/.test(value) || /%(?![0-9A-Fa-f]{2})/.test(value)) return false;
  return !/^[^/?#]*:/.test(value) || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(value);
}

/** Characters beyond which a value is not tried against a pattern of a schema. */
const longestTried = 4096;

/** Makes a datatype of XML Schema's library or of RELAX NG's own two, `string` and `token`. */
export function datatype(
  library: string,
  name: string,
  parameters: readonly { readonly name: string; readonly value: string }[] = [],
): Datatype {
  const keepsSpace = name === 'string' || name === 'normalizedString';
  const normalize = (value: string) =>
    keepsSpace ? value : value.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
  const hasForm = dateTypes.has(name) ? (value: string) => isDate(name, value) : forms[name];
  const facets = parameters.map(facet);
  return {
    id: JSON.stringify([library, name, parameters]),
    name,
    parameters,
    normalize,
    allows: (written) => {
      const value = normalize(written);
      return (hasForm?.(value) ?? true) && facets.every((holds) => holds(value));
    },
  };
}

function facet({ name, value }: { name: string; value: string }): (candidate: string) => boolean {
  const limit = Number(value);
  switch (name) {
    case 'pattern': {
      const expression = xsdPattern(value);
      return (candidate) =>
        expression === undefined || candidate.length > longestTried || expression.test(candidate);
    }
    case 'length':
      return (candidate) => [...candidate].length === limit;
    case 'minLength':
      return (candidate) => [...candidate].length >= limit;
    case 'maxLength':
      return (candidate) => [...candidate].length <= limit;
    case 'minInclusive':
      return (candidate) => !(Number(candidate) < limit);
    case 'maxInclusive':
      return (candidate) => !(Number(candidate) > limit);
    case 'minExclusive':
      return (candidate) => !(Number(candidate) <= limit);
    case 'maxExclusive':
      return (candidate) => !(Number(candidate) >= limit);
    default:
      return () => true;
  }
}
