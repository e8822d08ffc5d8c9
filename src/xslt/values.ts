import { stringValue, TreeNode } from './tree-node.ts';

/** A value that no type has been given to: what a node of a source is as a value. */
export class Untyped {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** An `xs:double`; a number of JavaScript's stands for an `xs:integer`. */
export class Double {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

export type Atomic = string | number | boolean | Untyped | Double;

/** A map of XPath: its keys are strings and integers. */
export class XPathMap {
  readonly entries: ReadonlyMap<string | number, readonly Item[]>;
  constructor(entries: ReadonlyMap<string | number, readonly Item[]>) {
    this.entries = entries;
  }
}

export type Item = TreeNode | Atomic | XPathMap;

/** Something that a run cannot go on with: SaxonJS is asked instead, which says what is wrong if anything is. */
export class Failure extends Error {}

export function fail(message: string): never {
  throw new Failure(message);
}

export function atomized(item: Item): Atomic {
  if (item instanceof TreeNode) {
    // Of comments and processing instructions the value is a string.
    return item.nodeType > 3 && item.nodeType < 9 ? (item.nodeValue ?? '') : new Untyped(stringValue(item));
  }
  return item instanceof XPathMap ? fail('A map has no value') : item;
}

export function stringOf(item: Item | undefined): string {
  if (typeof item === 'string') return item;
  if (item === undefined) return '';
  if (item instanceof TreeNode) return stringValue(item);
  if (item instanceof Untyped) return item.value;
  if (typeof item === 'number' || typeof item === 'boolean') return String(item);
  if (item instanceof Double && Number.isInteger(item.value) && Math.abs(item.value) < 1e6)
    return String(item.value);
  return fail('No string is known for this');
}

export function numberOf(item: Atomic): number {
  if (typeof item === 'number') return item;
  if (item instanceof Double) return item.value;
  if (item instanceof Untyped) return doubleOf(item.value);
  return fail('A number is wanted');
}

/** A string as an `xs:double`. */
export function doubleOf(text: string): number {
  const own = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(own) ? Number(own) : fail('No number');
}

/** A string as an `xs:integer`. */
export function integerOf(text: string): number {
  const own = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  return /^[+-]?\d{1,15}$/.test(own) ? Number(own) + 0 : fail('No integer');
}

/** The effective boolean value (XPath 3.1, section 2.4.3). */
export function booleanOf(items: readonly Item[]): boolean {
  const first = items[0];
  if (first === undefined) return false;
  if (first instanceof TreeNode) return true;
  if (items.length > 1) return fail('Several values are neither true nor false');
  if (typeof first === 'boolean') return first;
  if (typeof first === 'string') return first !== '';
  if (first instanceof Untyped) return first.value !== '';
  if (typeof first === 'number') return first !== 0;
  return first instanceof Double
    ? first.value !== 0 && !Number.isNaN(first.value)
    : fail('A map is no condition');
}

export type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

/** A value comparison, of which a general one is made: an untyped value takes the type of the other, or is a string. */
export function compared(a: Atomic, b: Atomic, operator: Operator, general: boolean): boolean {
  const order = orderOf(a, b, general);
  if (operator === 'eq') return order === 0;
  if (operator === 'ne') return order !== 0;
  if (operator === 'lt') return order < 0;
  if (operator === 'le') return order <= 0;
  return operator === 'gt' ? order > 0 : order >= 0;
}

function orderOf(a: Atomic, b: Atomic, general: boolean): number {
  const [left, right] = [a instanceof Untyped ? a.value : a, b instanceof Untyped ? b.value : b];
  if (typeof left === 'string' && typeof right === 'string') return codepointOrder(left, right);
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right);
  const numeric = (item: Atomic) =>
    typeof item === 'number' || item instanceof Double || (general && item instanceof Untyped);
  if (!numeric(a) || !numeric(b)) return fail('Values of two kinds are compared');
  const difference = numberOf(a) - numberOf(b);
  return Number.isNaN(difference) ? fail('Not a number is compared') : difference;
}

/** By code points: code units are in another order beyond the basic plane. */
function codepointOrder(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const difference = (a.codePointAt(index) ?? 0) - (b.codePointAt(index) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
