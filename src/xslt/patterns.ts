import { type Code, part, text, Unsupported } from './code.ts';
import type { Compiler } from './compiler.ts';
import type { Context } from './context.ts';
import { nodeTest } from './item-types.ts';
import { isCondition } from './predicates.ts';
import type { TreeNode } from './tree-node.ts';
import { booleanOf, Double, fail } from './values.ts';

/** Whether a node is one that a template is for. */
export type Pattern = (node: TreeNode, context: Context) => boolean;

export function patternOf(code: Code, compiler: Compiler): Pattern {
  if (code.N === 'p.nodeTest') return nodeTest(text(code, 'test'));
  if (code.N === 'p.venn') {
    if (code.op !== 'union') throw new Unsupported(`a pattern with ${String(code.op)}`);
    const [first, second] = [patternOf(part(code, 0), compiler), patternOf(part(code, 1), compiler)];
    return (node, context) => first(node, context) || second(node, context);
  }
  if (code.N === 'p.withUpper') {
    const own = patternOf(part(code, 0), compiler);
    const upper = patternOf(part(code, 1), compiler);
    if (code.axis === 'parent') {
      return (node, context) =>
        own(node, context) && node.parentNode !== null && upper(node.parentNode, context);
    }
    if (code.axis !== 'ancestor') throw new Unsupported(`a pattern with ${String(code.axis)}`);
    return (node, context) => {
      if (!own(node, context)) return false;
      for (let above = node.parentNode; above !== null; above = above.parentNode) {
        if (upper(above, context)) return true;
      }
      return false;
    };
  }
  if (code.N === 'p.withPredicate') return withPredicate(code, compiler);
  throw new Unsupported(code.N);
}

/** A predicate as a condition; one that turns out to be a place is a failure. */
function conditionOf(predicate: Code, compiler: Compiler): (context: Context) => boolean {
  if (isCondition(predicate)) return compiler.test(predicate);
  const all = compiler.all(predicate);
  return (context) => {
    const items = all(context);
    const [first] = items;
    return typeof first === 'number' || first instanceof Double
      ? fail('A place in a pattern')
      : booleanOf(items);
  };
}

/** A predicate that may be a place is not known here. */
const places = new Set(['int', 'position', 'last', 'subscript', 'arith', 'varRef', 'number', 'count']);

function withPredicate(code: Code, compiler: Compiler): Pattern {
  const own = patternOf(part(code, 0), compiler);
  const predicate = part(code, 1);
  if (places.has(predicate.N) || /position|last/.test(JSON.stringify(predicate))) {
    throw new Unsupported('a pattern with places');
  }
  const test = conditionOf(predicate, compiler);
  return (node, context) => {
    if (!own(node, context)) return false;
    const { item, position, size, slots } = context;
    context.item = node;
    context.position = 1;
    context.size = 1;
    context.slots = [];
    const matches = test(context);
    context.item = item;
    context.position = position;
    context.size = size;
    context.slots = slots;
    return matches;
  };
}
