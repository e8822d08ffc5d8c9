import { part, text, Unsupported } from './code.ts';
import type { Compile } from './compiler.ts';
import { itemTest } from './item-types.ts';
import { TreeNode } from './tree-node.ts';
import {
  type Atomic,
  atomized,
  Double,
  fail,
  type Item,
  integerOf,
  numberOf,
  stringOf,
  Untyped,
} from './values.ts';

/** Conversions, and checks of types and of how many items there are. */
export const types: Readonly<Record<string, Compile>> = {
  data: (code, compiler) => {
    const push = compiler.part(code, 0);
    return {
      push: (context, out) => {
        const from = out.length;
        push(context, out);
        for (let index = from; index < out.length; index++) {
          const item = out[index] as Item;
          if (typeof item === 'object') out[index] = atomized(item);
        }
      },
    };
  },

  atomSing: (code, compiler) => {
    const one = compiler.one(part(code, 0));
    const isNeeded = code.card !== '?' && code.card !== '*';
    return {
      one: (context) => {
        const item = one(context);
        if (item === undefined) return isNeeded ? fail('A value is wanted') : undefined;
        return atomized(item);
      },
    };
  },

  check: (code, compiler) => {
    const card = text(code, 'card');
    if (card === '?' || card === '1') {
      const one = compiler.one(part(code, 0));
      if (card === '?') return { one };
      return { one: (context) => one(context) ?? fail('A value is wanted') };
    }
    const push = compiler.part(code, 0);
    if (card !== '+') throw new Unsupported(`the number ${card}`);
    return {
      push: (context, out) => {
        const from = out.length;
        push(context, out);
        if (out.length === from) fail('A value is wanted');
      },
    };
  },

  treat: (code, compiler) => {
    const test = itemTest(text(code, 'as'));
    const compiled = compiler.compiled(part(code, 0));
    if (!('push' in compiled)) {
      const { one } = compiled;
      return {
        one: (context) => {
          const item = one(context);
          return item === undefined || test(item) ? item : fail('A value of another type');
        },
      };
    }
    const { push, one } = compiled;
    return {
      push: (context, out) => {
        const from = out.length;
        push(context, out);
        for (let index = from; index < out.length; index++) {
          if (!test(out[index] as Item)) fail('A value of another type');
        }
      },
      ...(one && {
        one: (context) => {
          const item = one(context);
          return item === undefined || test(item) ? item : fail('A value of another type');
        },
      }),
    };
  },

  /** Untyped values as values of a type; others as they are. */
  cvUntyped: (code, compiler) => {
    const convert = conversion(text(code, 'to'));
    return mapped(code, compiler, (item) => (item instanceof Untyped ? convert(item) : item));
  },

  convert: (code, compiler) => {
    const convert = conversion(text(code, 'to'));
    return mapped(code, compiler, (item) => convert(atomized(item)));
  },

  cast: (code, compiler) => {
    const convert = conversion(text(code, 'as'));
    const one = compiler.one(part(code, 0));
    return {
      one: (context) => {
        const item = one(context);
        return item === undefined ? undefined : convert(atomized(item));
      },
    };
  },

  castable: (code, compiler) => {
    const is = castables[text(code, 'as')];
    if (is === undefined) throw new Unsupported(`castable as ${text(code, 'as')}`);
    const one = compiler.one(part(code, 0));
    return {
      one: (context) => {
        const item = one(context);
        if (item === undefined) return false;
        const value = atomized(item);
        if (typeof value !== 'string' && !(value instanceof Untyped)) fail('No string is cast');
        return is(stringOf(value).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''));
      },
    };
  },

  instance: (code, compiler) => {
    const [, card = '', type = ''] = /^([?*+1]?)(.*)$/.exec(text(code, 'of')) ?? [];
    const test = itemTest(type);
    const all = compiler.all(part(code, 0));
    return {
      one: (context) => {
        const items = all(context);
        if (items.length === 0) return card === '?' || card === '*';
        return (items.length === 1 || card === '*' || card === '+') && items.every(test);
      },
    };
  },
};

function mapped(
  code: Parameters<Compile>[0],
  compiler: Parameters<Compile>[1],
  change: (item: Item) => Item,
): ReturnType<Compile> {
  const compiled = compiler.compiled(part(code, 0));
  if (!('push' in compiled)) {
    const { one } = compiled;
    return {
      one: (context) => {
        const item = one(context);
        return item === undefined ? undefined : change(item);
      },
    };
  }
  const { push } = compiled;
  return {
    push: (context, out) => {
      const from = out.length;
      push(context, out);
      for (let index = from; index < out.length; index++) out[index] = change(out[index] as Item);
    },
  };
}

function conversion(type: string): (value: Atomic) => Atomic {
  if (type === 'AS') return stringOf;
  if (type === 'AO') return (value) => (value instanceof Double ? value : new Double(numberOf(value)));
  if (type === 'ADI') {
    return (value) => {
      if (typeof value === 'number') return value;
      if (typeof value === 'string' || value instanceof Untyped) return integerOf(stringOf(value));
      return fail('No integer');
    };
  }
  if (type === 'AB') {
    return (value) => {
      if (typeof value === 'boolean') return value;
      const own = stringOf(value).trim();
      if (own === 'true' || own === '1') return true;
      return own === 'false' || own === '0' ? false : fail('Neither true nor false');
    };
  }
  throw new Unsupported(`a conversion to ${type}`);
}

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Types that values are asked whether they fit, by their codes: a date, one with a time, a year and month, integers of XML Schema. */
const castables: Readonly<Record<string, (value: string) => boolean>> = {
  AA: (value) => {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
    return year === undefined ? plain(value) : isDay(Number(year), Number(month), Number(day));
  },
  AM: (value) => {
    const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:Z|[+-](\d\d):(\d\d))?$/.exec(value);
    if (parts === null) return plain(value);
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, east = 0, eastMinutes = 0] = parts
      .slice(1)
      .map((part) => Number(part ?? 0));
    // The end of a day may be written as its 24th hour (XML Schema 1.1 part 2, 3.3.7).
    const isTime = minute < 60 && second < 60 && (hour < 24 || (hour === 24 && minute === 0 && second === 0));
    return isDay(year, month, day) && isTime && eastMinutes < 60 && east * 60 + eastMinutes <= 14 * 60;
  },
  AH: (value) => {
    const [, month] = /^\d{4}-(\d\d)$/.exec(value) ?? [];
    return month === undefined ? plain(value) : Number(month) >= 1 && Number(month) <= 12;
  },
  ADILI: (value) => /^[+-]?\d{1,10}$/.test(value) && Number(value) >= -(2 ** 31) && Number(value) < 2 ** 31,
  ADI: (value) => /^[+-]?\d+$/.test(value),
};

/** False for what is no date at all; the rarer forms are left to SaxonJS. */
function plain(value: string): false {
  return /^-?\d{4}/.test(value) ? fail('A rarer form of a date') : false;
}

function isDay(year: number, month: number, day: number): boolean {
  const days = month === 2 && !isLeap(year) ? 28 : daysOf[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function isTreeNode(item: Item): item is TreeNode {
  return item instanceof TreeNode;
}
