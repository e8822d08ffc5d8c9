import { type Code, part, text } from './code.ts';
import type { Push, Test } from './context.ts';
import { inTurn } from './focus.ts';
import { booleanOf, Double, type Item } from './values.ts';

/** What is never a number, and so no place; what is not named here may be one. */
const conditions = new Set([
  ...[
    'and',
    'or',
    'axis',
    'docOrder',
    'slash',
    'compareToString',
    'compareToInt',
    'gc',
    'vc',
    'true',
    'false',
  ],
  ...['is', 'some', 'every', 'castable', 'instance', 'precedes', 'exists', 'empty', 'not', 'contains'],
  ...['starts-with', 'ends-with', 'matches', 'normalize-space', 'string', 'local-name', 'name'],
]);

/** Whether a predicate says whether, and never where. */
export function isCondition(code: Code): boolean {
  // The last step of a path may be any value.
  if (code.N === 'docOrder') return isCondition(part(code, 0));
  if (code.N === 'slash') return isCondition(part(code, 1));
  return conditions.has(code.N === 'fn' ? text(code, 'name') : code.N);
}

/** The items for which a condition holds. */
export function kept(base: Push, test: Test): Push {
  return (context, out) => {
    const items: Item[] = [];
    base(context, items);
    inTurn(context, items, (item) => {
      if (test(context)) out.push(item);
    });
  };
}

/** The items at the place that a predicate gives, or for which it holds, as it may turn out. */
export function filtered(base: Push, predicate: Push): Push {
  return (context, out) => {
    const items: Item[] = [];
    base(context, items);
    inTurn(context, items, (item, index) => {
      const value: Item[] = [];
      predicate(context, value);
      const [found] = value;
      const place = found instanceof Double ? found.value : found;
      const isPlace = typeof place === 'number' && value.length === 1;
      if (isPlace ? place === index + 1 : booleanOf(value)) out.push(item);
    });
  };
}
