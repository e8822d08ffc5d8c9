import { type Code, part, parts, Unsupported } from './code.ts';
import type { Compile, Compiler } from './compiler.ts';
import type { Context, One } from './context.ts';
import { nodeFunctions } from './node-functions.ts';
import { regexOf, replaced } from './regex.ts';
import { stringFunctions } from './string-functions.ts';
import { type Atomic, atomized, Double, fail, type Item, numberOf, stringOf, Untyped } from './values.ts';

/** An argument as a string; '' where there is none. */
export function stringPart(compiler: Compiler, code: Code, index: number): (context: Context) => string {
  const one = compiler.one(part(code, index));
  return (context) => {
    const item = one(context);
    return typeof item === 'string' ? item : stringOf(item);
  };
}

/** Strings are compared by their code points; other collations are left to SaxonJS. */
function inCodepoints(code: Code, index: number): void {
  const collation = parts(code)[index];
  if (
    collation !== undefined &&
    !(collation.N === 'str' && String(collation.val).endsWith('/collation/codepoint'))
  ) {
    throw new Unsupported('a collation');
  }
}

function extreme(sign: 1 | -1): Compile {
  return (code, compiler) => {
    inCodepoints(code, 1);
    const all = compiler.all(part(code, 0));
    return {
      one: (context) => {
        const values = all(context).map(atomized);
        if (values.some((value) => typeof value !== 'number')) fail('No integers');
        return values.length === 0
          ? undefined
          : sign * Math.max(...values.map((value) => sign * (value as number)));
      },
    };
  };
}

const isThere =
  (wanted: boolean): Compile =>
  (code, compiler) => {
    const inner = part(code, 0);
    // A path has a short way to say whether it leads anywhere.
    if (inner.N === 'axis') {
      const found = compiler.test(inner);
      const test = (context: Context) => found(context) === wanted;
      return { one: test, test };
    }
    const all = compiler.all(inner);
    const test = (context: Context) => all(context).length > 0 === wanted;
    return { one: test, test };
  };

/** The functions of XPath that are known here, by their names without the prefix. */
export const functions: Readonly<Record<string, Compile>> = {
  ...nodeFunctions,
  ...stringFunctions,

  exists: isThere(true),
  empty: isThere(false),

  not: (code, compiler) => {
    const inner = compiler.test(part(code, 0));
    const test = (context: Context) => !inner(context);
    return { one: test, test };
  },

  boolean: (code, compiler) => {
    const test = compiler.test(part(code, 0));
    return { one: test, test };
  },

  position: () => ({ one: ({ position }) => position || fail('There is no place') }),
  last: () => ({ one: ({ size }) => size || fail('There is no place') }),

  count: (code, compiler) => {
    const all = compiler.all(part(code, 0));
    return { one: (context) => all(context).length };
  },

  reverse: (code, compiler) => {
    const all = compiler.all(part(code, 0));
    return {
      push: (context, out) => {
        const items = all(context);
        for (let index = items.length - 1; index >= 0; index--) out.push(items[index] as Item);
      },
    };
  },

  tail: (code, compiler) => {
    const all = compiler.all(part(code, 0));
    return { push: (context, out) => void out.push(...all(context).slice(1)) };
  },

  subsequence: (code, compiler) => {
    const all = compiler.all(part(code, 0));
    const bounds = parts(code)
      .slice(1)
      .map((each) => compiler.one(each));
    return {
      push: (context, out) => {
        const [start, length] = bounds.map((each) =>
          Math.round(numberOf(atomized(each(context) ?? fail('No place')))),
        );
        const from = start as number;
        const end = length === undefined ? Number.POSITIVE_INFINITY : from + length;
        out.push(...all(context).filter((_, index) => index + 1 >= from && index + 1 < end));
      },
    };
  },

  data: (code, compiler) => {
    const all =
      parts(code).length === 0 ? (context: Context) => [context.item as Item] : compiler.all(part(code, 0));
    return { push: (context, out) => void out.push(...all(context).map(atomized)) };
  },

  'distinct-values': (code, compiler) => {
    inCodepoints(code, 1);
    const all = compiler.all(part(code, 0));
    return {
      push: (context, out) => {
        const seen: Atomic[] = [];
        for (const item of all(context)) {
          const value = atomized(item);
          const key = value instanceof Untyped ? value.value : value;
          if (typeof key === 'object') fail('Values that are not known');
          if (seen.includes(key)) continue;
          seen.push(key);
          out.push(value);
        }
      },
    };
  },

  max: extreme(1),
  min: extreme(-1),

  number: (code, compiler) => {
    const one: One = parts(code).length === 0 ? ({ item }) => item : compiler.one(part(code, 0));
    return {
      one: (context) => {
        const item = one(context);
        if (item === undefined) return new Double(Number.NaN);
        const value = atomized(item);
        const own = stringOf(value).trim();
        if (typeof value === 'string' || value instanceof Untyped) {
          return new Double(/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(own) ? Number(own) : Number.NaN);
        }
        return new Double(numberOf(value));
      },
    };
  },

  matches: (code, compiler) => {
    const [input, pattern] = [stringPart(compiler, code, 0), stringPart(compiler, code, 1)];
    const flags = parts(code).length > 2 ? stringPart(compiler, code, 2) : () => '';
    const test = (context: Context) => regexOf(pattern(context), flags(context)).test(input(context));
    return { one: test, test };
  },

  replace: (code, compiler) => {
    const [input, pattern, by] = [0, 1, 2].map((index) => stringPart(compiler, code, index));
    if (!input || !pattern || !by) throw new Unsupported('replace');
    const flags = parts(code).length > 3 ? stringPart(compiler, code, 3) : () => '';
    return { one: (context) => replaced(input(context), pattern(context), by(context), flags(context)) };
  },

  tokenize: (code, compiler) => {
    const input = stringPart(compiler, code, 0);
    if (parts(code).length === 1) {
      return {
        push: (context, out) => {
          for (const token of input(context).split(/[ \t\r\n]+/)) if (token !== '') out.push(token);
        },
      };
    }
    const pattern = stringPart(compiler, code, 1);
    const flags = parts(code).length > 2 ? stringPart(compiler, code, 2) : () => '';
    return {
      push: (context, out) => {
        const own = input(context);
        if (own === '') return;
        const regex = regexOf(pattern(context), flags(context));
        if (/\((?!\?:)/.test(regex.source)) fail('Groups in what parts tokens');
        out.push(...own.split(regex));
      },
    };
  },
};
