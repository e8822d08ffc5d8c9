import type { Random } from '../reading/random.ts';
import { type Names, namespaces, type Part, type RandomSchema, type Type } from './random-schema.ts';

/** An element of a document made at random. */
export interface Made {
  namespace: string;
  localName: string;
  attributes: { namespace: string; localName: string; value: string }[];
  children: (Made | string)[];
}

type Content = Pick<Made, 'attributes' | 'children'>;

/** Each with values that stand for one another side by side. */
const samples: Readonly<Record<Type, readonly (readonly string[])[]>> = {
  string: [['x'], [' y'], ['x y'], [''], ['lorem']],
  token: [['x', ' x '], ['y'], ['x y', ' x\n y '], ['', ' '], ['lorem']],
  integer: [['1', '01', ' 1 '], ['7', '07'], ['-5'], ['120']],
  NCName: [['x'], ['abc', ' abc'], ['y']],
};

/** Deeper elements, and those after so many, choose what comes to an end. */
const most = { depth: 5, elements: 25 };

/** Makes documents that are valid by construction. */
export class DocumentMaker {
  readonly #schema: RandomSchema;
  readonly #random: Random;
  /** By definition the least depth of an element of it; infinite where there can be none. */
  readonly #heights: number[];
  #count = 0;

  constructor(schema: RandomSchema, random: Random) {
    this.#schema = schema;
    this.#random = random;
    this.#heights = schema.elements.map(() => Number.POSITIVE_INFINITY);
    for (const _ of schema.elements) {
      schema.elements.forEach(({ content }, index) => {
        this.#heights[index] = 1 + this.#height(content);
      });
    }
  }

  /** A document; undefined where no document is valid. */
  document(): Made | undefined {
    this.#count = 0;
    return this.#heights[0] === Number.POSITIVE_INFINITY ? undefined : this.#element(0, 0);
  }

  #mayGrow(depth: number): boolean {
    return depth < most.depth && this.#count < most.elements;
  }

  #element(definition: number, depth: number): Made {
    this.#count++;
    const { names, content } = this.#schema.elements[definition] as RandomSchema['elements'][number];
    return { ...this.#name(names), ...this.#content(content, depth) };
  }

  #content(part: Part, depth: number): Content {
    const random = this.#random;
    switch (part.kind) {
      case 'empty':
        return nothing();
      case 'notAllowed':
        throw new Error('Nothing matches this.');
      case 'text':
        return {
          attributes: [],
          children: random.onceIn(3) ? [] : [random.oneOf(['words', ' ', 'x y', '1'])],
        };
      case 'group':
        return joined(part.parts.map((inner) => this.#content(inner, depth)));
      case 'choice':
        return this.#content(this.#chosen(part.parts, depth), depth);
      case 'interleave':
        return this.#interleaved(part.parts, depth);
      case 'mixed':
        return this.#interleaved(
          [...part.parts, ...Array<Part>(random.below(3)).fill({ kind: 'text' })],
          depth,
        );
      case 'optional':
      case 'zeroOrMore':
      case 'oneOrMore': {
        const [of = { kind: 'empty' }] = part.parts as readonly Part[];
        const least = part.kind === 'oneOrMore' ? 1 : 0;
        const isPossible = this.#height(of) < Number.POSITIVE_INFINITY && this.#mayGrow(depth);
        const limit = isPossible ? (part.kind === 'optional' ? 1 : 3) : least;
        const times = least + random.below(limit - least + 1);
        return withoutDoubles(joined(Array.from({ length: times }, () => this.#content(of, depth))));
      }
      case 'list': {
        const tokens = part.parts.flatMap((inner) => this.#tokens(inner));
        return { attributes: [], children: text(tokens.join(random.oneOf([' ', '\n', '  ']))) };
      }
      case 'data':
      case 'value':
        return { attributes: [], children: text(this.#value(part)) };
      case 'attribute': {
        const [of = { kind: 'text' }] = part.parts as readonly Part[];
        const [value = ''] = this.#content(of, depth).children;
        return { attributes: [{ ...this.#name(part.names), value: value as string }], children: [] };
      }
      case 'element':
        return { attributes: [], children: [this.#element(part.definition, depth + 1)] };
    }
  }

  #interleaved(parts: readonly Part[], depth: number): Content {
    const contents = parts.map((part) => this.#content(part, depth));
    const children: Content['children'] = [];
    const left = contents.map((content) => [...content.children]).filter((some) => some.length > 0);
    while (left.length > 0) {
      const index = this.#random.below(left.length);
      children.push(left[index]?.shift() as Made | string);
      if (left[index]?.length === 0) left.splice(index, 1);
    }
    return { attributes: contents.flatMap(({ attributes }) => attributes), children };
  }

  #tokens(part: Part): string[] {
    const random = this.#random;
    switch (part.kind) {
      case 'data':
      case 'value': {
        return [this.#value(part, /^\S+$/)];
      }
      case 'group':
        return part.parts.flatMap((inner) => this.#tokens(inner));
      case 'choice':
        return this.#tokens(this.#chosen(part.parts, 0));
      case 'optional':
      case 'zeroOrMore':
      case 'oneOrMore': {
        const least = part.kind === 'oneOrMore' ? 1 : 0;
        const isPossible =
          this.#height(part) < Number.POSITIVE_INFINITY && part.parts.every((of) => this.#height(of) < 9);
        const times = isPossible ? least + random.below(3 - least) : least;
        return Array.from({ length: part.kind === 'optional' ? Math.min(times, 1) : times }).flatMap(() =>
          part.parts.flatMap((inner) => this.#tokens(inner)),
        );
      }
      default:
        return [];
    }
  }

  #chosen(parts: readonly Part[], depth: number): Part {
    const heights = parts.map((part) => this.#height(part));
    const limit = this.#mayGrow(depth) ? Number.MAX_VALUE : Math.min(...heights);
    return this.#random.oneOf(parts.filter((_, index) => (heights[index] as number) <= limit));
  }

  #value(part: Extract<Part, { kind: 'data' | 'value' }>, form = /^/): string {
    const all = samples[part.type];
    const { kind } = part;
    const wanted = kind === 'value' ? part.value : part.except;
    const right = all
      .filter((alike) => (wanted !== undefined && alike.includes(wanted)) === (kind === 'value'))
      .flatMap((alike) => alike.filter((value) => form.test(value)));
    return this.#random.oneOf(right);
  }

  #height(part: Part): number {
    switch (part.kind) {
      case 'notAllowed':
        return Number.POSITIVE_INFINITY;
      case 'empty':
      case 'text':
      case 'data':
      case 'value':
      case 'optional':
      case 'zeroOrMore':
        return 0;
      case 'choice':
        return Math.min(...part.parts.map((inner) => this.#height(inner)));
      case 'element':
        return this.#heights[part.definition] as number;
      default:
        return Math.max(0, ...part.parts.map((inner) => this.#height(inner)));
    }
  }

  #name(names: Names): { namespace: string; localName: string } {
    const random = this.#random;
    switch (names.kind) {
      case 'name':
        return { namespace: names.namespace, localName: names.localName };
      case 'choice':
        return this.#name(random.oneOf(names.members));
      default:
        for (;;) {
          const namespace =
            names.kind === 'nsName' ? names.namespace : random.oneOf([...namespaces, 'urn:z']);
          const localName = random.oneOf(['a', 'b', 'm', 'r', 's', 't']);
          if (names.except === undefined || !isIn(names.except, namespace, localName))
            return { namespace, localName };
          // A namespace may be excepted as a whole, and another is found at last; one alone never is.
        }
    }
  }
}

function isIn(names: Names, namespace: string, localName: string): boolean {
  switch (names.kind) {
    case 'name':
      return names.namespace === namespace && names.localName === localName;
    case 'choice':
      return names.members.some((member) => isIn(member, namespace, localName));
    default:
      if (names.kind === 'nsName' && names.namespace !== namespace) return false;
      return names.except === undefined || !isIn(names.except, namespace, localName);
  }
}

const nothing = (): Content => ({ attributes: [], children: [] });

const text = (value: string): string[] => (value === '' ? [] : [value]);

function joined(contents: readonly Content[]): Content {
  return {
    attributes: contents.flatMap(({ attributes }) => attributes),
    children: contents.flatMap(({ children }) => children),
  };
}

function withoutDoubles({ attributes, children }: Content): Content {
  const names = new Map(attributes.map((one) => [`${one.namespace} ${one.localName}`, one]));
  return { attributes: [...names.values()], children };
}
