import { dateTypes, isDate } from './calendar-date.ts';
import type { ValueContext } from './datatype.ts';
import { canonicalDecimal, compareDecimals } from './decimal.ts';

/** A type of W3C XML Schema, part 2, before facets; values come with their white space treated. */
export interface XsdType {
  readonly whiteSpace: 'preserve' | 'replace' | 'collapse';
  readonly allows: (value: string, context: ValueContext) => boolean;
  /** The text that equal values have in common; the value itself where absent. */
  readonly key?: (value: string, context: ValueContext) => string;
  /** How values are ordered, where bounds may be set. */
  readonly compare?: (a: string, b: string) => number;
  /** What `length` counts; characters where absent, nothing where false. */
  readonly length?: ((value: string) => number) | false;
  readonly isDecimal?: boolean;
  readonly usesContext?: boolean;
}

const nameStart = '\\p{L}\\p{Nl}_';
const nameRest = `${nameStart}\\p{Nd}\\p{M}\\-.\\u00b7\\u0387`;
const ncName = new RegExp(`^[${nameStart}][${nameRest}]*$`, 'u');
const name = new RegExp(`^[${nameStart}:][${nameRest}:]*$`, 'u');
const nmToken = new RegExp(`^[${nameRest}:]+$`, 'u');

const matching = (expression: RegExp) => (value: string) => expression.test(value);
const collapsed = (allows: XsdType['allows']): XsdType => ({ whiteSpace: 'collapse', allows });

/** A whole number between two bounds, both included. */
function integer(least?: string, most?: string): XsdType {
  return {
    ...collapsed((value) => {
      if (!/^[+-]?\d+$/.test(value)) return false;
      const canonical = canonicalDecimal(value) as string;
      if (least !== undefined && compareDecimals(canonical, least) < 0) return false;
      return most === undefined || compareDecimals(canonical, most) <= 0;
    }),
    key: decimalKey,
    compare: compareDecimals,
    length: false,
    isDecimal: true,
  };
}

const decimalKey = (value: string) => canonicalDecimal(value) ?? value;

const double: XsdType = {
  ...collapsed(matching(/^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/)),
  key: (value) => `${toNumber(value)}`,
  compare: (a, b) => Number(a) - Number(b),
  length: false,
};

function toNumber(value: string): number {
  return value === 'INF'
    ? Number.POSITIVE_INFINITY
    : value === '-INF'
      ? Number.NEGATIVE_INFINITY
      : Number(value);
}

const float: XsdType = { ...double, key: (value) => `${Math.fround(toNumber(value))}` };

/** Items that white space parts, one at least. */
function listOf(item: (token: string) => boolean): XsdType {
  return {
    ...collapsed((value) => value !== '' && value.split(' ').every(item)),
    length: (value) => value.split(' ').length,
  };
}

const qName: XsdType = {
  ...collapsed((value, context) => {
    const [first = '', second, ...more] = value.split(':');
    if (more.length > 0 || !ncName.test(first)) return false;
    return second === undefined || (ncName.test(second) && context.namespaceOf(first) !== undefined);
  }),
  key: (value, context) => {
    const colon = value.indexOf(':');
    return `{${context.namespaceOf(colon < 0 ? '' : value.slice(0, colon)) ?? ''}}${value.slice(colon + 1)}`;
  },
  usesContext: true,
};

/** RFC 2396 as XML Schema 1.0 reads it: letters of any script may stand for their escapes; what stands before a colon is a scheme. */
function isUri(value: string): boolean {
  if (/[<>"{}|\\^`\s]/.test(value) || /%(?![0-9A-Fa-f]{2})/.test(value) || /#[^#]*#/.test(value))
    return false;
  return !/^[^/?#]*:/.test(value) || /^[A-Za-z][A-Za-z0-9+.-]*:./.test(value);
}

const dates = Object.fromEntries(
  [...dateTypes].map((type): [string, XsdType] => [
    type,
    {
      ...collapsed((value) => isDate(type, value)),
      key: withoutEndZeros,
      compare: compareTexts,
      length: false,
    },
  ]),
);

function withoutEndZeros(value: string): string {
  return value
    .replace(/(\.\d*?)0+(?=Z|[+-]|$)/, '$1')
    .replace(/\.(?=Z|[+-]|$)/, '')
    .replace(/[+-]00:00$/, 'Z');
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The types that opis knows, by name. */
export const xsdTypes: Readonly<Record<string, XsdType>> = {
  ...dates,
  string: { whiteSpace: 'preserve', allows: () => true },
  normalizedString: { whiteSpace: 'replace', allows: () => true },
  token: collapsed(() => true),
  anyURI: collapsed(isUri),
  boolean: {
    ...collapsed(matching(/^(?:true|false|0|1)$/)),
    key: (value) => (value === '1' ? 'true' : value === '0' ? 'false' : value),
    length: false,
  },
  language: collapsed(matching(/^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/)),
  NMTOKEN: collapsed(matching(nmToken)),
  NMTOKENS: listOf((token) => nmToken.test(token)),
  Name: collapsed(matching(name)),
  NCName: collapsed(matching(ncName)),
  ID: collapsed(matching(ncName)),
  IDREF: collapsed(matching(ncName)),
  IDREFS: listOf((token) => ncName.test(token)),
  ENTITY: collapsed(matching(ncName)),
  ENTITIES: listOf((token) => ncName.test(token)),
  QName: qName,
  NOTATION: qName,
  decimal: {
    ...collapsed((value) => canonicalDecimal(value) !== undefined),
    key: decimalKey,
    compare: compareDecimals,
    length: false,
    isDecimal: true,
  },
  double,
  float,
  duration: {
    ...collapsed(
      matching(/^-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?$/),
    ),
    length: false,
  },
  hexBinary: {
    ...collapsed(matching(/^(?:[0-9A-Fa-f]{2})*$/)),
    key: (value) => value.toUpperCase(),
    length: (value) => value.length / 2,
  },
  base64Binary: {
    ...collapsed((value) =>
      /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value.replaceAll(' ', '')),
    ),
    key: (value) => value.replaceAll(' ', ''),
    length: (value) => (value.replace(/[ =]/g, '').length * 3) >> 2,
  },
  integer: integer(),
  nonPositiveInteger: integer(undefined, '0'),
  negativeInteger: integer(undefined, '-1'),
  nonNegativeInteger: integer('0'),
  positiveInteger: integer('1'),
  long: integer('-9223372036854775808', '9223372036854775807'),
  int: integer('-2147483648', '2147483647'),
  short: integer('-32768', '32767'),
  byte: integer('-128', '127'),
  unsignedLong: integer('0', '18446744073709551615'),
  unsignedInt: integer('0', '4294967295'),
  unsignedShort: integer('0', '65535'),
  unsignedByte: integer('0', '255'),
};
