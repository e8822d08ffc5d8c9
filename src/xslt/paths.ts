import { axisStep, contextNode, firstOnAxis } from './axes.ts';
import { part, text } from './code.ts';
import type { Compile } from './compiler.ts';
import type { One } from './context.ts';
import { stepped, steppedOnce } from './focus.ts';
import { filtered, isCondition, kept } from './predicates.ts';
import { compareOrder, TreeNode } from './tree-node.ts';
import { Double, fail, type Item, Untyped } from './values.ts';

/** Paths, and what picks some of a sequence. */
export const paths: Readonly<Record<string, Compile>> = {
  dot: () => ({ one: ({ item }) => item ?? fail('There is no context') }),

  axis: axisStep,

  /** The value of an attribute of the context, by its name without a namespace or as `Q{namespace}local`. */
  attVal: (code) => {
    const [, namespace = '', local = ''] = /^(?:Q\{([^}]*)\})?(.*)$/.exec(text(code, 'name')) ?? [];
    const one: One = (context) => {
      const value = attributeValue(contextNode(context), namespace, local);
      return value === undefined ? undefined : new Untyped(value);
    };
    return { one };
  },

  slash: (code, compiler) => {
    const first = compiler.compiled(part(code, 0));
    const second = compiler.part(code, 1);
    return { push: 'push' in first ? stepped(first.push, second) : steppedOnce(first.one, second) };
  },

  docOrder: (code, compiler) => {
    const { push, test } = compiler.ways(part(code, 0));
    return {
      push: (context, out) => {
        const from = out.length;
        push(context, out);
        if (out.length - from > 1) sortFrom(out, from);
      },
      test,
    };
  },

  filter: (code, compiler) => {
    const base = compiler.part(code, 0);
    return isCondition(part(code, 1))
      ? { push: kept(base, compiler.test(part(code, 1))) }
      : { push: filtered(base, compiler.part(code, 1)) };
  },

  first: (code, compiler) => {
    const inner = part(code, 0);
    const found = inner.N === 'axis' ? firstOnAxis(inner) : undefined;
    if (found) return { one: found };
    const all = compiler.all(inner);
    return { one: (context) => all(context)[0] };
  },

  lastOf: (code, compiler) => {
    const all = compiler.all(part(code, 0));
    return { one: (context) => all(context).at(-1) };
  },

  subscript: (code, compiler) => {
    const all = compiler.all(part(code, 0));
    const index = compiler.one(part(code, 1));
    return {
      one: (context) => {
        const place = index(context);
        const number = place instanceof Double ? place.value : place;
        return typeof number === 'number' ? all(context)[number - 1] : fail('No place');
      },
    };
  },

  union: (code, compiler) => {
    const [first, second] = [compiler.part(code, 0), compiler.part(code, 1)];
    return {
      push: (context, out) => {
        const from = out.length;
        first(context, out);
        second(context, out);
        if (out.length - from > 1) sortFrom(out, from);
      },
    };
  },

  except: (code, compiler) => {
    const [first, second] = [compiler.all(part(code, 0)), compiler.all(part(code, 1))];
    return {
      push: (context, out) => {
        const not = new Set(second(context));
        const from = out.length;
        for (const item of first(context)) if (!not.has(item)) out.push(item);
        sortFrom(out, from);
      },
    };
  },

  is: (code, compiler) => {
    const [first, second] = [compiler.one(part(code, 0)), compiler.one(part(code, 1))];
    return {
      one: (context) => {
        const [a, b] = [first(context), second(context)];
        return a === undefined || b === undefined ? undefined : a === b;
      },
    };
  },

  precedes: (code, compiler) => {
    const [first, second] = [compiler.one(part(code, 0)), compiler.one(part(code, 1))];
    return {
      one: (context) => {
        const [a, b] = [first(context), second(context)];
        return a instanceof TreeNode && b instanceof TreeNode ? compareOrder(a, b) < 0 : undefined;
      },
    };
  },
};

function attributeValue(node: TreeNode, namespace: string, local: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.localName === local && attribute.namespaceURI === namespace)
      return attribute.nodeValue ?? '';
  }
  return undefined;
}

/** Sorts the nodes behind a place in document order, each once. */
function sortFrom(out: Item[], from: number): void {
  let isSorted = true;
  for (let index = from + 1; index < out.length && isSorted; index++) {
    isSorted = precedes(out[index - 1] as Item, out[index] as Item);
  }
  if (isSorted) return;
  const nodes = new Set(out.splice(from) as TreeNode[]);
  for (const node of nodes) if (!(node instanceof TreeNode)) fail('Only nodes have an order');
  out.push(...[...nodes].sort(compareOrder));
}

function precedes(a: Item, b: Item): boolean {
  if (!(a instanceof TreeNode && b instanceof TreeNode))
    return !(a instanceof TreeNode) && !(b instanceof TreeNode);
  return compareOrder(a, b) < 0;
}
