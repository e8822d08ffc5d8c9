import { type Code, part, parts, Unsupported } from './code.ts';
import type { Compile, Compiler } from './compiler.ts';
import type { Context, One } from './context.ts';
import { atomized, fail, type Item, numberOf, stringOf } from './values.ts';

/** The string that a function speaks of: its first argument, else the context. */
function subject(compiler: Compiler, code: Code): (context: Context) => string {
  if (parts(code).length === 0) return ({ item }) => stringOf(item ?? fail('There is no context'));
  return string(compiler, code, 0);
}

function string(compiler: Compiler, code: Code, index: number): (context: Context) => string {
  const one = compiler.one(part(code, index));
  return (context) => {
    const item = one(context);
    return typeof item === 'string' ? item : stringOf(item);
  };
}

/** A function of one string. */
const ofOne =
  (make: (text: string) => Item): Compile =>
  (code, compiler) => {
    const input = subject(compiler, code);
    return { one: (context) => make(input(context)) };
  };

/** A function of two strings; a third argument names the collation, which must be that of code points. */
const ofTwo =
  (make: (text: string, other: string) => Item): Compile =>
  (code, compiler) => {
    const collation = parts(code)[2];
    if (
      collation !== undefined &&
      !(collation.N === 'str' && String(collation.val).endsWith('/collation/codepoint'))
    ) {
      throw new Unsupported('a collation');
    }
    const [first, second] = [string(compiler, code, 0), string(compiler, code, 1)];
    return { one: (context) => make(first(context), second(context)) };
  };

/** White space as single spaces between words; most strings have no other. */
function normalized(text: string): string {
  return /[\t\r\n]| {2}|^ | $/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '') : text;
}

/** The functions of XPath that make or ask strings. */
export const stringFunctions: Readonly<Record<string, Compile>> = {
  string: ofOne((text) => text),
  'normalize-space': (code, compiler) => {
    const input = subject(compiler, code);
    return {
      one: (context) => normalized(input(context)),
      test: (context) => /[^ \t\r\n]/.test(input(context)),
    };
  },
  'lower-case': ofOne((text) => text.toLowerCase()),
  'upper-case': ofOne((text) => text.toUpperCase()),
  'string-length': ofOne((text) => [...text].length),

  contains: ofTwo((text, other) => text.includes(other)),
  'starts-with': ofTwo((text, other) => text.startsWith(other)),
  'ends-with': ofTwo((text, other) => text.endsWith(other)),
  'substring-before': ofTwo((text, other) => {
    const at = text.indexOf(other);
    return at === -1 ? '' : text.slice(0, at);
  }),
  'substring-after': ofTwo((text, other) => {
    const at = text.indexOf(other);
    return at === -1 ? '' : text.slice(at + other.length);
  }),

  concat: (code, compiler) => {
    const strings = parts(code).map((_, index) => string(compiler, code, index));
    return {
      one: (context) => {
        let text = '';
        for (const each of strings) text += each(context);
        return text;
      },
    };
  },

  'string-join': (code, compiler) => {
    const push = compiler.push(part(code, 0));
    const separator = parts(code).length > 1 ? string(compiler, code, 1) : () => '';
    return {
      one: (context) => {
        const items: Item[] = [];
        push(context, items);
        if (items.length === 0) return '';
        const first = items[0];
        if (items.length === 1) return typeof first === 'string' ? first : stringOf(first);
        const between = separator(context);
        let text = stringOf(first);
        for (let index = 1; index < items.length; index++) text += between + stringOf(items[index]);
        return text;
      },
    };
  },

  substring: (code, compiler) => {
    const input = string(compiler, code, 0);
    const bounds: One[] = parts(code)
      .slice(1)
      .map((each) => compiler.one(each));
    return {
      one: (context) => {
        const points = [...input(context)];
        const [start, length] = bounds.map((each) =>
          Math.round(numberOf(atomized(each(context) ?? fail('No place')))),
        );
        const from = start as number;
        const end = length === undefined ? Number.POSITIVE_INFINITY : from + length;
        return points.filter((_, index) => index + 1 >= from && index + 1 < end).join('');
      },
    };
  },

  translate: (code, compiler) => {
    const [input, from, to] = [0, 1, 2].map((index) => string(compiler, code, index));
    if (!input || !from || !to) throw new Unsupported('translate');
    return {
      one: (context) => {
        const [old, by] = [[...from(context)], [...to(context)]];
        return [...input(context)]
          .map((character) => {
            const at = old.indexOf(character);
            return at === -1 ? character : (by[at] ?? '');
          })
          .join('');
      },
    };
  },
};
