import { type Code, part, text, Unsupported } from './code.ts';
import { comparisons } from './comparisons.ts';
import { constructors } from './constructors.ts';
import type { Context, One, Push, Test } from './context.ts';
import { controls } from './controls.ts';
import { functions } from './functions.ts';
import { invocations } from './invocations.ts';
import type { Mode } from './modes.ts';
import { paths } from './paths.ts';
import { types } from './types.ts';
import { booleanOf, fail, type Item } from './values.ts';

/** A template, function, global variable or mode of a stylesheet, ready to run. */
export interface Component {
  /** Of templates, functions and global variables. */
  run: Push;
  /** The number of variables. */
  slots: number;
  mode?: Mode;
  /** Of a global variable or parameter: its place among the globals. */
  place: number;
}

/** What an expression becomes: a way to all of its items, and if there is a shorter one to one item, or to a condition. */
export type Compiled =
  | { readonly push: Push; readonly one?: One; readonly test?: Test }
  | { readonly one: One; readonly test?: Test };

/** All ways of an expression. */
export interface Ways {
  readonly push: Push;
  readonly one: One;
  readonly test: Test;
}

export type Compile = (code: Code, compiler: Compiler) => Compiled;

const kinds: Readonly<Record<string, Compile>> = {
  ...comparisons,
  ...constructors,
  ...controls,
  ...invocations,
  ...paths,
  ...types,
};

/** Makes closures of the expressions of one component. */
export class Compiler {
  /** The components that the expressions name by their places. */
  readonly #bound: readonly (Component | undefined)[];
  /** The namespaces in scope: `prefix=uri` between spaces, the default one without a prefix. */
  namespaces: string;
  /** The number of variables that have been met. */
  slots = 0;

  constructor(bound: readonly (Component | undefined)[], namespaces: string) {
    this.#bound = bound;
    this.namespaces = namespaces;
  }

  component(code: Code): Component {
    const found = this.#bound[Number(text(code, 'bSlot'))];
    if (found === undefined) throw new Unsupported(`${code.N} without its component`);
    return found;
  }

  slot(code: Code): number {
    const slot = Number(text(code, 'slot'));
    this.slots = Math.max(this.slots, slot + 1);
    return slot;
  }

  compiled(code: Code): Compiled {
    const compile = code.N === 'fn' ? functions[text(code, 'name')] : kinds[code.N];
    const { namespaces } = this;
    if (typeof code.ns === 'string') this.namespaces = code.ns;
    if (compile === undefined)
      throw new Unsupported(code.N === 'fn' ? `function ${String(code.name)}` : code.N);
    const compiled = compile(code, this);
    this.namespaces = namespaces;
    return compiled;
  }

  /** The ways of an expression, those that it has not itself made of the one that it has. */
  ways(code: Code): Ways {
    const compiled = this.compiled(code);
    const own = 'push' in compiled ? compiled.push : undefined;
    const single = compiled.one;
    const push: Push =
      own ??
      ((context, out) => {
        const item = single?.(context);
        if (item !== undefined) out.push(item);
      });
    const one: One =
      single ??
      ((context) => {
        const items: Item[] = [];
        push(context, items);
        return items.length > 1 ? fail('Several values where one is wanted') : items[0];
      });
    const test: Test =
      compiled.test ??
      (own
        ? (context) => {
            const items: Item[] = [];
            own(context, items);
            return booleanOf(items);
          }
        : (context) => {
            const item = one(context);
            return typeof item === 'boolean' ? item : item !== undefined && booleanOf([item]);
          });
    return { push, one, test };
  }

  push(code: Code): Push {
    return this.ways(code).push;
  }

  one(code: Code): One {
    return this.ways(code).one;
  }

  test(code: Code): Test {
    return this.ways(code).test;
  }

  /** All items of an expression. */
  all(code: Code): (context: Context) => Item[] {
    const push = this.push(code);
    return (context) => {
      const items: Item[] = [];
      push(context, items);
      return items;
    };
  }

  part(code: Code, index: number): Push {
    return this.push(part(code, index));
  }
}
