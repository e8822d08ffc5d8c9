import { partOf, parts, Unsupported } from './code.ts';
import type { Compile, Ways } from './compiler.ts';
import type { Context, Push } from './context.ts';
import { stepped } from './focus.ts';
import { atomized, compared, fail, type Item } from './values.ts';

/** Groups by a common key. */
export const grouping: Readonly<Record<string, Compile>> = {
  forEachGroup: (code, compiler) => {
    const select = partOf(code, 'select');
    const key = partOf(code, 'key');
    const content = partOf(code, 'content');
    const collation = partOf(code, 'collation');
    const isAdjacent = code.algorithm === 'adjacent';
    if (!select || !key || !content || (!isAdjacent && code.algorithm !== 'by') || parts(code).length !== 4) {
      throw new Unsupported('groups of another kind');
    }
    if (!String(collation?.val).endsWith('/collation/codepoint')) throw new Unsupported('a collation');
    const groupsOf = isAdjacent
      ? adjacentGroups(compiler.push(select), compiler.one(key))
      : groupsBy(compiler.push(select), compiler.all(key));
    const push = compiler.push(content);
    return {
      push: (context, out) => {
        const groups = groupsOf(context);
        const { item, position, size, group, groupingKey } = context;
        context.size = groups.length;
        groups.forEach((own, index) => {
          context.item = own.items[0];
          context.position = index + 1;
          context.group = own.items;
          context.groupingKey = own.key;
          push(context, out);
        });
        Object.assign(context, { item, position, size, group, groupingKey });
      },
    };
  },

  currentGroup: () => ({ push: ({ group }, out) => void out.push(...(group ?? fail('There is no group'))) }),
  currentGroupingKey: () => ({ one: ({ groupingKey }) => groupingKey }),
};

interface Group {
  readonly key: ReturnType<typeof atomized>;
  readonly items: Item[];
}

/** For each item of a sequence something, with the item as the context. */
function each(select: Push, work: (item: Item, context: Context) => void): (context: Context) => void {
  return stepped(select, (context) => work(context.item as Item, context)) as unknown as (
    context: Context,
  ) => void;
}

function adjacentGroups(select: Push, key: Ways['one']): (context: Context) => Group[] {
  return (context) => {
    const groups: Group[] = [];
    each(select, (item) => {
      const value = key(context);
      const own = value === undefined ? fail('A group without a key') : atomized(value);
      const last = groups.at(-1);
      if (last && isSame(last.key, own)) last.items.push(item);
      else groups.push({ key: own, items: [item] });
    })(context);
    return groups;
  };
}

function groupsBy(select: Push, keys: (context: Context) => Item[]): (context: Context) => Group[] {
  return (context) => {
    const groups: Group[] = [];
    each(select, (item) => {
      for (const value of keys(context).map(atomized)) {
        const known = groups.find(({ key }) => isSame(key, value));
        if (!known) groups.push({ key: value, items: [item] });
        else if (known.items.at(-1) !== item) known.items.push(item);
      }
    })(context);
    return groups;
  };
}

function isSame(a: Group['key'], b: Group['key']): boolean {
  return typeof a === typeof b ? compared(a, b, 'eq', false) : false;
}
