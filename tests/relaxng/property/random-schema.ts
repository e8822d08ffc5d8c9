import type { Random } from '../reading/random.ts';

/** Which names something may have, as a schema writes it. */
export type Names =
  | { readonly kind: 'name'; readonly namespace: string; readonly localName: string }
  | { readonly kind: 'nsName'; readonly namespace: string; readonly except?: Names }
  | { readonly kind: 'anyName'; readonly except?: Names }
  | { readonly kind: 'choice'; readonly members: readonly Names[] };

/** A pattern of the full syntax. */
export type Part =
  | { readonly kind: 'empty' | 'text' | 'notAllowed' }
  | {
      readonly kind: 'group' | 'choice' | 'interleave' | 'oneOrMore' | 'zeroOrMore' | 'optional' | 'mixed';
      readonly parts: readonly Part[];
    }
  | { readonly kind: 'list'; readonly parts: readonly Part[] }
  | { readonly kind: 'data'; readonly type: Type; readonly except?: string }
  | { readonly kind: 'value'; readonly type: Type; readonly value: string }
  | { readonly kind: 'attribute'; readonly names: Names; readonly parts: readonly Part[] }
  | { readonly kind: 'element'; readonly definition: number };

export type Type = 'string' | 'token' | 'integer' | 'NCName';

/** An element that may be referred to. */
export interface RandomElement {
  readonly names: Names;
  readonly content: Part;
}

/** A schema made at random: definitions of elements, the first of which is the root. */
export interface RandomSchema {
  readonly elements: readonly RandomElement[];
}

export const types: readonly Type[] = ['string', 'token', 'integer', 'NCName'];
export const namespaces = ['', 'urn:x', 'urn:y'];
const elementNames = ['a', 'b', 'c', 'd'];
const attributeNames = ['m', 'n', 'o', 'p', 'q'];
const values: Readonly<Record<Type, readonly string[]>> = {
  string: ['x', ' y', 'x y'],
  token: ['x', 'y', 'x y', ''],
  integer: ['1', '07', '-5'],
  NCName: ['x', 'abc'],
};

/** What a pattern may still use where it stands, so that few schemas are refused by the restrictions of section 7. */
interface Room {
  readonly depth: number;
  /** Definitions that may be referred to: none twice on the two sides of an interleave. */
  readonly elements: readonly number[];
  /** Names of attributes that are not used yet in the element. */
  readonly attributes: string[];
  readonly text: boolean;
}

/** Makes a schema; the restrictions of section 7 may refuse it now and then. */
export function randomSchema(random: Random): RandomSchema {
  const count = 2 + random.below(5);
  const all = Array.from({ length: count }, (_, index) => index);
  const elements = all.map((index): RandomElement => {
    const room = { depth: 3, elements: all, attributes: [...attributeNames], text: true };
    const content = random.onceIn(5) && index > 0 ? simple(random, 2) : part(random, room);
    return { names: names(random), content };
  });
  return { elements };
}

function names(random: Random): Names {
  const name = (): Names => ({
    kind: 'name',
    namespace: random.onceIn(4) ? random.oneOf(namespaces) : '',
    localName: random.oneOf(elementNames),
  });
  switch (random.below(12)) {
    case 0:
      return { kind: 'choice', members: [name(), name()] };
    case 1:
      return { kind: 'anyName', ...(random.onceIn(2) && { except: name() }) };
    case 2:
      return {
        kind: 'nsName',
        namespace: random.oneOf(namespaces),
        ...(random.onceIn(2) && { except: name() }),
      };
    case 3:
      return {
        kind: 'anyName',
        except: {
          kind: 'choice',
          members: [name(), { kind: 'nsName', namespace: random.oneOf(namespaces) }],
        },
      };
    default:
      return name();
  }
}

function part(random: Random, room: Room): Part {
  const { depth, elements } = room;
  const inner = { ...room, depth: depth - 1 };
  if (depth === 0 || random.onceIn(5)) return leaf(random, room);
  switch (random.below(9)) {
    case 0:
    case 1:
    case 2:
      return { kind: 'group', parts: several(random, inner) };
    case 3:
    case 4:
      return { kind: 'choice', parts: several(random, inner) };
    case 5: {
      const half = Math.floor(elements.length / 2);
      const [left, right] = [elements.slice(0, half), elements.slice(half)];
      const parts = [
        part(random, { ...inner, elements: left, text: false }),
        part(random, { ...inner, elements: right }),
      ];
      return { kind: 'interleave', parts };
    }
    case 6:
      if (!room.text) return leaf(random, room);
      return { kind: 'mixed', parts: [part(random, { ...inner, text: false })] };
    case 7:
      return { kind: 'optional', parts: [part(random, inner)] };
    default: {
      const kind = random.onceIn(2) ? 'oneOrMore' : 'zeroOrMore';
      return { kind, parts: [part(random, { ...inner, attributes: [] })] };
    }
  }
}

function several(random: Random, room: Room): Part[] {
  return Array.from({ length: 2 + random.below(2) }, () => part(random, room));
}

function leaf(random: Random, { elements, attributes, text }: Room): Part {
  const at = random.below(8);
  if (at < 3 && attributes.length > 0) {
    const [name = ''] = attributes.splice(random.below(attributes.length), 1);
    const parts = [random.onceIn(3) ? ({ kind: 'text' } as const) : simple(random, 2)];
    if (random.onceIn(8)) {
      // A class without end must be repeated, and take none of the names that others have.
      const except = attributeNames.map((localName): Names => ({ kind: 'name', namespace: '', localName }));
      const any: Part = {
        kind: 'attribute',
        names: { kind: 'anyName', except: { kind: 'choice', members: except } },
        parts: [{ kind: 'text' }],
      };
      return { kind: random.onceIn(2) ? 'oneOrMore' : 'zeroOrMore', parts: [any] };
    }
    return {
      kind: 'attribute',
      names: { kind: 'name', namespace: random.onceIn(6) ? 'urn:x' : '', localName: name },
      parts,
    };
  }
  if (at === 3 && text) return { kind: 'text' };
  if (at === 4) return { kind: random.onceIn(6) ? 'notAllowed' : 'empty' };
  return elements.length === 0 ? { kind: 'empty' } : { kind: 'element', definition: random.oneOf(elements) };
}

/** Patterns of a value: data, values, lists and choices of them. */
function simple(random: Random, depth: number): Part {
  const type = random.oneOf(types);
  switch (random.below(depth > 0 ? 7 : 4)) {
    case 0:
    case 1:
      return { kind: 'data', type, ...(random.onceIn(3) && { except: random.oneOf(values[type]) }) };
    case 2:
    case 3:
      return { kind: 'value', type, value: random.oneOf(values[type]) };
    case 4:
      return { kind: 'list', parts: [listed(random, 2)] };
    default:
      return {
        kind: 'choice',
        parts: [simple(random, depth - 1), random.onceIn(3) ? { kind: 'empty' } : simple(random, depth - 1)],
      };
  }
}

function listed(random: Random, depth: number): Part {
  if (depth === 0) {
    const item = simple(random, 0);
    // A token is not empty and holds no space.
    return item.kind === 'value' && !/^\S+$/.test(item.value) ? { ...item, value: 'x', type: 'token' } : item;
  }
  const inner = () => listed(random, depth - 1);
  switch (random.below(5)) {
    case 0:
      return { kind: 'group', parts: [inner(), inner()] };
    case 1:
      return { kind: 'choice', parts: [inner(), inner()] };
    case 2:
      return { kind: 'optional', parts: [inner()] };
    case 3:
      return { kind: 'zeroOrMore', parts: [inner()] };
    default:
      return { kind: 'oneOrMore', parts: [inner()] };
  }
}
