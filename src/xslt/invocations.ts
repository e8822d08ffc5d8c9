import { type Code, hasFlag, part, partOf, parts, text, Unsupported } from './code.ts';
import type { Compile, Compiler, Component } from './compiler.ts';
import { held } from './constructors.ts';
import type { Context, Parameters, Push } from './context.ts';
import { TreeNode } from './tree-node.ts';
import { atomized, fail, type Item, Untyped, XPathMap } from './values.ts';

/** Calls of templates, functions and modes; global variables; maps. */
export const invocations: Readonly<Record<string, Compile>> = {
  callT: (code, compiler) => {
    const template = compiler.component(code);
    const passed = passing(code, compiler);
    return {
      push: (context, out) => {
        const { parameters, tunnel } = passed(context);
        runTemplate(template, context, parameters, tunnel, out);
      },
    };
  },

  applyT: (code, compiler) => {
    const component = compiler.component(code);
    const select = partOf(code, 'select');
    if (!select) throw new Unsupported('applyT without what to apply it to');
    const all = compiler.all(select);
    const passed = passing(code, compiler);
    return {
      push: (context, out) => {
        const items = all(context);
        if (items.length === 0) return;
        const { parameters, tunnel } = passed(context);
        component.mode?.applyAll(context, items, { parameters, tunnel }, out);
      },
    };
  },

  nextMatch: (code, compiler) => {
    const passed = passing(code, compiler);
    return {
      push: (context, out) => {
        const { rule, item } = context;
        if (!rule || !(item instanceof TreeNode)) return fail('There is no rule');
        const { parameters, tunnel } = passed(context);
        rule.mode.applyNext(context, item, rule, { parameters, tunnel }, out);
      },
    };
  },

  ufCall: (code, compiler) => {
    const component = compiler.component(code);
    const given = parts(code).map((each) => compiler.all(each));
    return {
      push: (context, out) => {
        const slots: (readonly Item[])[] = new Array(component.slots);
        for (let index = 0; index < given.length; index++) {
          slots[index] = held((given[index] as (context: Context) => Item[])(context));
        }
        runFunction(component, context, slots, out);
      },
    };
  },

  gVarRef: (code, compiler) => {
    const component = compiler.component(code);
    const value = (context: Context) => {
      const known = context.globals[component.place];
      if (known) return known;
      const items: Item[] = [];
      runFunction(component, context, new Array(component.slots), items);
      context.globals[component.place] = held(items);
      return items;
    };
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

  ifCall: (code, compiler) => {
    const make = calls[text(code, 'name').replace('http://www.w3.org/2005/xpath-functions/', '')];
    if (!make) throw new Unsupported(`the function ${text(code, 'name')}`);
    return make(code, compiler);
  },
};

const calls: Readonly<Record<string, Compile>> = {
  'Q{map}_new': (code) => {
    if (parts(code).length > 0) throw new Unsupported('a map with entries');
    const map = new XPathMap(new Map());
    return { one: () => map };
  },

  'Q{map}entry': (code, compiler) => {
    const key = compiler.one(part(code, 0));
    const value = compiler.all(part(code, 1));
    return { one: (context) => new XPathMap(new Map([[keyOf(key(context)), held(value(context))]])) };
  },

  /** Of maps with different keys: what is to be done with equal ones is not asked. */
  'Q{map}merge': (code, compiler) => {
    const all = compiler.all(part(code, 0));
    return {
      one: (context) => {
        const entries = new Map<string | number, readonly Item[]>();
        for (const map of all(context)) {
          if (!(map instanceof XPathMap)) return fail('No map');
          for (const [key, value] of map.entries) {
            if (entries.has(key)) fail('Two entries with one key');
            entries.set(key, value);
          }
        }
        return new XPathMap(entries);
      },
    };
  },

  'Q{http://saxon.sf.net/}apply': (code, compiler) => {
    const map = compiler.one(part(code, 0));
    const array = part(code, 1);
    if (array.N !== 'arrayBlock' || parts(array).length !== 1)
      throw new Unsupported('a call of what is no map');
    const key = compiler.one(part(array, 0));
    return {
      push: (context, out) => {
        const own = map(context);
        if (!(own instanceof XPathMap)) return fail('No map');
        out.push(...(own.entries.get(keyOf(key(context))) ?? []));
      },
    };
  },
};

function keyOf(item: Item | undefined): string | number {
  const key = item === undefined ? fail('A key is wanted') : atomized(item);
  if (key instanceof Untyped) return key.value;
  return typeof key === 'string' || typeof key === 'number' ? key : fail('A key of another type');
}

interface Passed {
  readonly parameters: Parameters;
  readonly tunnel: Parameters;
}

const none: Parameters = {};

/** What a call passes: its own parameters, and through the tunnel those that came with what it adds. */
function passing(code: Code, compiler: Compiler): (context: Context) => Passed {
  const given = parts(code)
    .filter(({ N }) => N === 'withParam')
    .map((each) => ({
      name: text(each, 'name'),
      isTunnel: hasFlag(each, 't'),
      value: compiler.all(part(each, 0)),
    }));
  if (given.length === 0) return ({ tunnel }) => ({ parameters: none, tunnel });
  const hasTunnel = given.some(({ isTunnel }) => isTunnel);
  return (context) => {
    const parameters: Record<string, readonly Item[]> = {};
    const tunnel: Record<string, readonly Item[]> = hasTunnel ? { ...context.tunnel } : {};
    for (const { name, isTunnel, value } of given) {
      (isTunnel ? tunnel : parameters)[name] = held(value(context));
    }
    return { parameters, tunnel: hasTunnel ? tunnel : context.tunnel };
  };
}

/** Runs a template; what was current is so again behind it. */
export function runTemplate(
  template: Pick<Component, 'run' | 'slots'>,
  context: Context,
  parameters: Parameters,
  tunnel: Parameters,
  out: Item[],
): void {
  const { slots: ownSlots, parameters: ownParameters, tunnel: ownTunnel } = context;
  context.slots = new Array(template.slots);
  context.parameters = parameters;
  context.tunnel = tunnel;
  template.run(context, out);
  context.slots = ownSlots;
  context.parameters = ownParameters;
  context.tunnel = ownTunnel;
}

/** Runs a function or a global variable, to which nothing is current. */
function runFunction(component: Component, context: Context, slots: (readonly Item[])[], out: Item[]): void {
  const { item, position, size, slots: ownSlots, parameters, tunnel, rule, group, groupingKey } = context;
  context.item = undefined;
  context.position = 0;
  context.size = 0;
  context.slots = slots;
  context.parameters = none;
  context.tunnel = none;
  context.rule = undefined;
  context.group = undefined;
  context.groupingKey = undefined;
  (component.run as Push)(context, out);
  context.item = item;
  context.position = position;
  context.size = size;
  context.slots = ownSlots;
  context.parameters = parameters;
  context.tunnel = tunnel;
  context.rule = rule;
  context.group = group;
  context.groupingKey = groupingKey;
}
