import { hasFlag, part, partOf, parts, text, Unsupported } from './code.ts';
import type { Compile, Ways } from './compiler.ts';
import { held } from './constructors.ts';
import type { Context } from './context.ts';
import { stepped } from './focus.ts';
import { grouping } from './grouping.ts';
import { fail } from './values.ts';

/** Literals, variables, branches and loops. */
export const controls: Readonly<Record<string, Compile>> = {
  str: (code) => {
    const value = String(code.val ?? '');
    return { one: () => value };
  },

  int: (code) => {
    const value = Number(text(code, 'val'));
    return { one: () => value };
  },

  empty: () => ({ push: () => {}, one: () => undefined, test: () => false }),

  sequence: (code, compiler) => {
    const pushes = parts(code).map((each) => compiler.push(each));
    const [first, second] = pushes;
    if (first && second && pushes.length === 2) {
      return {
        push: (context, out) => {
          first(context, out);
          second(context, out);
        },
      };
    }
    return {
      push: (context, out) => {
        for (const push of pushes) push(context, out);
      },
    };
  },

  range: (code) => {
    const [first, last] = [Number(text(code, 'from')), Number(text(code, 'to'))];
    if (last - first > 100_000) throw new Unsupported('a range that is long');
    const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    return { push: (_, out) => void out.push(...numbers) };
  },

  to: (code, compiler) => {
    const [from, to] = [compiler.one(part(code, 0)), compiler.one(part(code, 1))];
    return {
      push: (context, out) => {
        const [first, last] = [from(context), to(context)];
        if (first === undefined || last === undefined) return;
        if (typeof first !== 'number' || typeof last !== 'number') return fail('A range of integers');
        if (last - first > 100_000) fail('A range that is long');
        for (let number = first; number <= last; number++) out.push(number);
      },
    };
  },

  choose: (code, compiler) => {
    const all = parts(code);
    const branches: { readonly test: Ways['test']; readonly action: Ways }[] = [];
    for (let index = 0; index + 1 < all.length; index += 2) {
      branches.push({ test: compiler.test(part(code, index)), action: compiler.ways(part(code, index + 1)) });
    }
    const chosen = (context: Context) => {
      for (const { test, action } of branches) if (test(context)) return action;
      return undefined;
    };
    return {
      push: (context, out) => chosen(context)?.push(context, out),
      one: (context) => chosen(context)?.one(context),
      test: (context) => chosen(context)?.test(context) ?? false,
    };
  },

  let: (code, compiler) => {
    const slot = compiler.slot(code);
    const value = compiler.all(part(code, 0));
    const { push, one, test } = compiler.ways(part(code, 1));
    const set = (context: Context) => {
      context.slots[slot] = held(value(context));
    };
    return {
      push: (context, out) => {
        set(context);
        push(context, out);
      },
      one: (context) => {
        set(context);
        return one(context);
      },
      test: (context) => {
        set(context);
        return test(context);
      },
    };
  },

  varRef: (code, compiler) => {
    const slot = compiler.slot(code);
    const value = ({ slots }: Context) =>
      slots[slot] ?? fail(`The variable ${String(code.name)} has no value`);
    return {
      push: (context, out) => {
        for (const item of value(context)) out.push(item);
      },
      one: (context) => {
        const items = value(context);
        return items.length > 1 ? fail('Several values where one is wanted') : items[0];
      },
    };
  },

  param: (code, compiler) => {
    const slot = compiler.slot(code);
    const name = text(code, 'name');
    const select = partOf(code, 'select');
    const byDefault = select && !hasFlag(code, 'r') ? compiler.all(select) : undefined;
    const conversionCode = partOf(code, 'conversion');
    const conversion = conversionCode && compiler.all(conversionCode);
    const isTunnel = hasFlag(code, 't');
    return {
      push: (context) => {
        const given = (isTunnel ? context.tunnel : context.parameters)[name];
        if (given === undefined) {
          context.slots[slot] = byDefault
            ? held(byDefault(context))
            : fail(`The parameter ${name} is wanted`);
          return;
        }
        context.slots[slot] = given;
        if (conversion) context.slots[slot] = conversion(context);
      },
    };
  },

  supplied: (code, compiler) => {
    const slot = compiler.slot(code);
    return { push: ({ slots }, out) => void out.push(...(slots[slot] ?? [])) };
  },

  forEach: (code, compiler) => {
    if (parts(code).length !== 2) throw new Unsupported('a loop of another form');
    return { push: stepped(compiler.part(code, 0), compiler.part(code, 1)) };
  },

  for: (code, compiler) => {
    const slot = compiler.slot(code);
    const all = compiler.all(part(code, 0));
    const push = compiler.part(code, 1);
    return {
      push: (context, out) => {
        for (const item of all(context)) {
          context.slots[slot] = [item];
          push(context, out);
        }
      },
    };
  },

  some: (code, compiler) => quantified(code, compiler, true),
  every: (code, compiler) => quantified(code, compiler, false),

  ...grouping,
};

function quantified(code: Parameters<Compile>[0], compiler: Parameters<Compile>[1], wanted: boolean) {
  const slot = compiler.slot(code);
  const all = compiler.all(part(code, 0));
  const condition = compiler.test(part(code, 1));
  const test = (context: Context) => {
    for (const item of all(context)) {
      context.slots[slot] = [item];
      if (condition(context) === wanted) return wanted;
    }
    return !wanted;
  };
  return { one: test, test };
}
