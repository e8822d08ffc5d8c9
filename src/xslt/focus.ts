import type { Context, One, Push } from './context.ts';
import type { Item } from './values.ts';

/** Does something for each of some items, with this item as the context, its place and their number; what was current is so again. */
export function inTurn(
  context: Context,
  items: readonly Item[],
  work: (item: Item, index: number) => void,
): void {
  const { item, position, size } = context;
  context.size = items.length;
  for (let index = 0; index < items.length; index++) {
    const own = items[index] as Item;
    context.item = own;
    context.position = index + 1;
    work(own, index);
  }
  context.item = item;
  context.position = position;
  context.size = size;
}

/** For each item of the first the second, with this item as its context. */
export function stepped(first: Push, second: Push): Push {
  return (context, out) => {
    const items: Item[] = [];
    first(context, items);
    inTurn(context, items, () => second(context, out));
  };
}

/** The same from one item, or none. */
export function steppedOnce(first: One, second: Push): Push {
  return (context, out) => {
    const from = first(context);
    if (from !== undefined) inTurn(context, [from], () => second(context, out));
  };
}
