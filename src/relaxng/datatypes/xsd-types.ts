import { isFormerName, isFormerNcName, isFormerNmtoken } from '../../engines/xmlchars.ts';
import { isUri } from './any-uri.ts';
import { base64Characters, octetCount } from './base64.ts';
import { dateParts, dateTypes, isDate } from './calendar-date.ts';
import { canonicalDecimal, compareDecimals } from './decimal.ts';
import { compareDurations, durationKey, durationOf, isDuration } from './duration.ts';
import { compareNumbers, doubleOf, floatOf, isFloatingPoint } from './floating-point.ts';
import { compareInstants, type Instant, instantKey, instantOf } from './instant.ts';
import { qualifiedName } from './qualified-name.ts';
import type { XsdType } from './xsd-type.ts';

/** Characters, not UTF-16 code units. */
const characters = { unit: 'character', of: codePointCount } as const;

const text = (whiteSpace: XsdType['whiteSpace']): XsdType => ({
  whiteSpace,
  allows: () => true,
  length: characters,
});

const collapsed = (allows: XsdType['allows']): XsdType => ({ whiteSpace: 'collapse', allows });

/** Texts that are equal when they are the same. */
const word = (allows: XsdType['allows']): XsdType => ({ ...collapsed(allows), length: characters });

/** Values that are ordered as what is read from them is. */
function ordered<Value>(
  allows: (value: string) => boolean,
  read: (value: string) => Value,
  compare: (a: Value, b: Value) => number | undefined,
  keyOf: (value: Value) => string,
): XsdType {
  return {
    ...collapsed(allows),
    key: (value) => keyOf(read(value)),
    against: (limit) => {
      const other = read(limit);
      return (value) => compare(read(value), other);
    },
  };
}

function decimal(allows: (value: string) => boolean): XsdType {
  const read = (value: string) => canonicalDecimal(value) as string;
  return { ...ordered(allows, read, compareDecimals, read), isDecimal: true };
}

/** A whole number between two bounds, both included. */
function integer(least?: string, most?: string): XsdType {
  return decimal((value) => {
    if (!/^[+-]?\d+$/.test(value)) return false;
    if (least === undefined && most === undefined) return true;
    const canonical = canonicalDecimal(value) as string;
    if (least !== undefined && compareDecimals(canonical, least) < 0) return false;
    return most === undefined || compareDecimals(canonical, most) <= 0;
  });
}

/** A number of 32 or 64 bits; `String` writes -0 as 0. */
const floating = (read: (value: string) => number) => ordered(isFloatingPoint, read, compareNumbers, String);

/** Items that white space parts, one at least. */
function listOf(item: XsdType['allows']): XsdType {
  return {
    ...collapsed((value, context) => value !== '' && value.split(' ').every((token) => item(token, context))),
    length: { unit: 'item', of: (value) => value.split(' ').length },
  };
}

const qName: XsdType = {
  ...collapsed((value, context) => qualifiedName(value, context) !== undefined),
  key: (value, context) => qualifiedName(value, context) ?? value,
  usesContext: true,
};

/** The name of an entity that the document's type declares as unparsed (section 3.3.11). */
const isEntity: XsdType['allows'] = (value, context) =>
  isFormerNcName(value) && context.isUnparsedEntity?.(value) === true;

const dates = Object.fromEntries(
  [...dateTypes].map((type): [string, XsdType] => {
    const read = (value: string): Instant => instantOf(dateParts(type, value) ?? {});
    return [type, ordered((value) => isDate(type, value), read, compareInstants, instantKey)];
  }),
);

/** The types of XML Schema, part 2, and the two of XPath's that its processors know by the same names. */
export const xsdTypes: Readonly<Record<string, XsdType>> = {
  ...dates,
  string: text('preserve'),
  normalizedString: text('replace'),
  token: text('collapse'),
  anyAtomicType: text('preserve'),
  untypedAtomic: text('preserve'),
  anyURI: word(isUri),
  boolean: {
    ...collapsed((value) => /^(?:true|false|0|1)$/.test(value)),
    key: (value) => (value === '1' ? 'true' : value === '0' ? 'false' : value),
  },
  language: word((value) => /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(value)),
  NMTOKEN: word(isFormerNmtoken),
  NMTOKENS: listOf(isFormerNmtoken),
  Name: word(isFormerName),
  NCName: word(isFormerNcName),
  ID: word(isFormerNcName),
  IDREF: word(isFormerNcName),
  IDREFS: listOf(isFormerNcName),
  ENTITY: { ...word(isEntity), usesContext: true },
  ENTITIES: { ...listOf(isEntity), usesContext: true },
  QName: qName,
  NOTATION: qName,
  decimal: decimal((value) => /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value)),
  double: floating(doubleOf),
  float: floating(floatOf),
  duration: ordered(isDuration, durationOf, compareDurations, durationKey),
  hexBinary: {
    ...collapsed((value) => value.length % 2 === 0 && /^[0-9A-Fa-f]*$/.test(value)),
    key: (value) => value.toUpperCase(),
    length: { unit: 'octet', of: (value) => value.length / 2 },
  },
  base64Binary: {
    ...collapsed((value) => base64Characters(value) !== undefined),
    key: (value) => base64Characters(value) ?? value,
    length: { unit: 'octet', of: (value) => octetCount(base64Characters(value) ?? '') },
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

function codePointCount(value: string): number {
  let count = 0;
  for (let index = 0; index < value.length; index++) {
    count++;
    if ((value.codePointAt(index) as number) > 0xffff) index++;
  }
  return count;
}
