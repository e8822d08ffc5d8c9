import { type GrammarData, record } from './grammar-data.ts';

/** Name classes are nested no deeper: names of a choice, in what an `nsName` excepts, in what an `anyName` excepts. */
const deepestNameClass = 8;

const isText = (value: unknown): boolean => typeof value === 'string';

/**
 * Whether data that were read from somewhere are those of a grammar: every index leads to something, every record is of
 * a known kind and whole, and stands after those that it refers to. Data that pass make no reader throw or run in circles.
 */
export function isSound(data: Readonly<Record<keyof GrammarData, unknown>>): data is GrammarData {
  const { namespaces, names, localNames, datatypes, values, offsets, code, attributes, elements, start } =
    data;
  if (!isListOf(namespaces, isText) || !isListOf(localNames, isText)) return false;
  if (!isListOf(values, isText) || values.length % 2 !== 0) return false;
  if (!isListOf(names, Number.isInteger) || names.length % 2 !== 0) return false;
  const areNames = names.every((of, index) =>
    isBelow(of, index % 2 === 0 ? namespaces.length : localNames.length),
  );
  if (!areNames || !isListOf(datatypes, isDatatype)) return false;
  if (!isListOf(offsets, Number.isInteger) || !isListOf(code, Number.isInteger)) return false;
  const isDeclaration = (value: unknown) =>
    Array.isArray(value) &&
    isNameClass(value[0], names.length / 2, 0) &&
    isBelow(value[1], offsets.length) &&
    isBelow(value[2], Number.MAX_SAFE_INTEGER);
  if (!isListOf(attributes, isDeclaration) || !isListOf(elements, isDeclaration)) return false;
  const sizes = { datatypes: datatypes.length, values: values.length / 2, elements: elements.length };
  const isRecord = (_: unknown, index: number) =>
    isSoundRecord(index, { offsets, code, attributes, ...sizes } as Records);
  return offsets.every(isRecord) && isBelow(start, offsets.length);
}

interface Records {
  readonly offsets: readonly number[];
  readonly code: readonly number[];
  readonly attributes: GrammarData['attributes'];
  readonly datatypes: number;
  readonly values: number;
  readonly elements: number;
}

function isSoundRecord(
  index: number,
  { offsets, code, attributes, datatypes, values, elements }: Records,
): boolean {
  const offset = offsets[index] as number;
  if (!isBelow(offset, code.length)) return false;
  const [first, second, third] = [code[offset + 1], code[offset + 2], code[offset + 3]];
  switch (code[offset]) {
    case record.empty:
    case record.notAllowed:
    case record.text:
      return true;
    case record.choice: {
      if (!isBelow(first, code.length - offset - 1)) return false;
      const end = offset + 2 + (first as number);
      for (let member = offset + 2; member < end; member++) if (!isBelow(code[member], index)) return false;
      return true;
    }
    case record.group:
    case record.interleave:
      return isBelow(first, index) && isBelow(second, index);
    case record.oneOrMore:
    case record.list:
      return isBelow(first, index);
    case record.data:
      return (
        isBelow(first, datatypes) && isBelow(second, index + 1) && isBelow(third, Number.MAX_SAFE_INTEGER)
      );
    case record.value:
      return isBelow(first, datatypes) && isBelow(second, values) && isBelow(third, Number.MAX_SAFE_INTEGER);
    case record.attribute:
      return isBelow(first, attributes.length) && isBelow(attributes[first as number]?.[1], index);
    case record.element:
      return isBelow(first, elements);
    default:
      return false;
  }
}

function isDatatype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { library, name, parameters } = value as Record<string, unknown>;
  return isText(library) && isText(name) && isListOf(parameters, isText) && parameters.length % 2 === 0;
}

function isNameClass(value: unknown, names: number, depth: number): boolean {
  if (typeof value === 'number') return isBelow(value, names);
  if (typeof value !== 'object' || value === null || depth > deepestNameClass) return false;
  if (Array.isArray(value)) return value.every((member) => isNameClass(member, names, depth + 1));
  const { namespace, except } = value as Record<string, unknown>;
  const isNamespace = namespace === undefined || typeof namespace === 'string';
  return isNamespace && (except === undefined || isNameClass(except, names, depth + 1));
}

function isListOf(value: unknown, is: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(is);
}

function isBelow(value: unknown, limit: number): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < limit;
}
