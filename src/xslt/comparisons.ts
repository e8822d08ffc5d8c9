import type { Code } from './code.ts';
import { part, text, Unsupported } from './code.ts';
import type { Compile, Compiler } from './compiler.ts';
import type { Context } from './context.ts';
import {
  type Atomic,
  atomized,
  compared,
  Double,
  fail,
  numberOf,
  type Operator,
  stringOf,
  Untyped,
} from './values.ts';

const general: Readonly<Record<string, Operator>> = {
  '=': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

/** Comparisons, conditions and sums. */
export const comparisons: Readonly<Record<string, Compile>> = {
  true: () => ({ one: () => true, test: () => true }),
  false: () => ({ one: () => false, test: () => false }),

  and: (code, compiler) => {
    const [first, second] = [compiler.test(part(code, 0)), compiler.test(part(code, 1))];
    const test = (context: Context) => first(context) && second(context);
    return { one: test, test };
  },

  or: (code, compiler) => {
    const [first, second] = [compiler.test(part(code, 0)), compiler.test(part(code, 1))];
    const test = (context: Context) => first(context) || second(context);
    return { one: test, test };
  },

  compareToString: (code, compiler) => {
    inCodepoints(code);
    const operator = text(code, 'op') as Operator;
    const value = text(code, 'val');
    const single = singleValue(compiler, part(code, 0));
    return {
      one: (context) => {
        const item = single(context);
        if (item === undefined) return undefined;
        if (typeof item !== 'string' && !(item instanceof Untyped)) fail('No string is compared');
        if (operator === 'eq') return stringOf(item) === value;
        return operator === 'ne' ? stringOf(item) !== value : compared(item, value, operator, false);
      },
    };
  },

  compareToInt: (code, compiler) => {
    const operator = text(code, 'op') as Operator;
    const value = Number(text(code, 'val'));
    const single = singleValue(compiler, part(code, 0));
    return {
      one: (context) => {
        const item = single(context);
        return item === undefined ? undefined : compared(item, value, operator, true);
      },
    };
  },

  vc: (code, compiler) => {
    inCodepoints(code);
    const operator = text(code, 'op') as Operator;
    const [first, second] = [singleValue(compiler, part(code, 0)), singleValue(compiler, part(code, 1))];
    return {
      one: (context) => {
        const [a, b] = [first(context), second(context)];
        return a === undefined || b === undefined ? undefined : compared(a, b, operator, false);
      },
    };
  },

  gc: (code, compiler) => {
    inCodepoints(code);
    const operator = general[text(code, 'op')];
    if (operator === undefined) throw new Unsupported(`the comparison ${text(code, 'op')}`);
    const [first, second] = [compiler.all(part(code, 0)), compiler.all(part(code, 1))];
    const test = (context: Context) => {
      const left = first(context);
      if (left.length === 0) return false;
      const right = second(context).map(atomized);
      return left.some((item) => {
        const own = atomized(item);
        return right.some((other) => compared(own, other, operator, true));
      });
    };
    return { one: test, test };
  },

  arith: (code, compiler) => {
    const operator = text(code, 'op');
    if (!['+', '-', '*', 'mod'].includes(operator)) throw new Unsupported(`the sign ${operator}`);
    const [first, second] = [singleValue(compiler, part(code, 0)), singleValue(compiler, part(code, 1))];
    return {
      one: (context) => {
        const [a, b] = [first(context), second(context)];
        if (a === undefined || b === undefined) return undefined;
        const [left, right] = [numberOf(a), numberOf(b)];
        if (operator === 'mod' && !(Number.isInteger(left) && Number.isInteger(right) && right !== 0))
          fail('No remainder');
        const result = sums[operator]?.(left, right) ?? fail('No sum');
        return typeof a === 'number' && typeof b === 'number' ? result : new Double(result);
      },
    };
  },
};

const sums: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  mod: (left, right) => left % right,
};

/** Strings are compared by their code points; other collations are left to SaxonJS. */
function inCodepoints(code: Code): void {
  if (code.comp !== undefined && !String(code.comp).endsWith('/collation/codepoint')) {
    throw new Unsupported(`the collation ${String(code.comp)}`);
  }
}

function singleValue(compiler: Compiler, code: Code): (context: Context) => Atomic | undefined {
  const one = compiler.one(code);
  return (context) => {
    const item = one(context);
    return item === undefined ? undefined : atomized(item);
  };
}
