import { type Code, part, text, Unsupported } from './code.ts';
import type { Compile, Ways } from './compiler.ts';
import type { Context, One, Push, Test } from './context.ts';
import { type NodeTest, nodeTest } from './item-types.ts';
import { compareOrder, following, TreeNode } from './tree-node.ts';
import { booleanOf, Double, fail, type Item, Untyped } from './values.ts';

/** Puts the nodes of an axis out, in its own order, until one is told to be enough. */
type Walk = (node: TreeNode, test: NodeTest, each: (found: TreeNode) => boolean) => void;

const axes: Readonly<Record<string, Walk>> = {
  self: (node, test, each) => {
    if (test(node)) each(node);
  },
  parent: (node, test, each) => {
    if (node.parentNode !== null && test(node.parentNode)) each(node.parentNode);
  },
  child: (node, test, each) => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (test(child) && each(child)) return;
    }
  },
  attribute: (node, test, each) => {
    for (const attribute of node.attributes) if (test(attribute) && each(attribute)) return;
  },
  descendant: (node, test, each) => {
    for (let below = node.firstChild; below !== null; below = following(below, node)) {
      if (test(below) && each(below)) return;
    }
  },
  'descendant-or-self': (node, test, each) => {
    if (test(node) && each(node)) return;
    axes.descendant?.(node, test, each);
  },
  ancestor: (node, test, each) => {
    for (let above = node.parentNode; above !== null; above = above.parentNode) {
      if (test(above) && each(above)) return;
    }
  },
  'ancestor-or-self': (node, test, each) => {
    if (test(node) && each(node)) return;
    axes.ancestor?.(node, test, each);
  },
  'following-sibling': (node, test, each) => {
    if (node.nodeType === 2) return;
    for (let sibling = node.nextSibling; sibling !== null; sibling = sibling.nextSibling) {
      if (test(sibling) && each(sibling)) return;
    }
  },
  'preceding-sibling': (node, test, each) => {
    if (node.nodeType === 2) return;
    for (let sibling = node.previousSibling; sibling !== null; sibling = sibling.previousSibling) {
      if (test(sibling) && each(sibling)) return;
    }
  },
};

export function contextNode({ item }: Context): TreeNode {
  return item instanceof TreeNode ? item : fail('The context is no node');
}

/** Paths, and what picks some of a sequence. */
export const paths: Readonly<Record<string, Compile>> = {
  dot: () => ({ one: ({ item }) => item ?? fail('There is no context') }),

  axis: (code) => {
    const walk = axes[text(code, 'name')];
    if (walk === undefined) throw new Unsupported(`the axis ${text(code, 'name')}`);
    const test = nodeTest(text(code, 'nodeTest'));
    if (text(code, 'name') === 'attribute') return attributeAxis(test);
    if (text(code, 'name') === 'child') return childAxis(test);
    return {
      push: (context, out) => walk(contextNode(context), test, (node) => out.push(node) < 0),
      one: (context) => {
        let found: TreeNode | undefined;
        walk(contextNode(context), test, (node) => {
          if (found !== undefined) fail('Several values where one is wanted');
          found = node;
          return false;
        });
        return found;
      },
      test: (context) => {
        let found = false;
        walk(contextNode(context), test, () => {
          found = true;
          return true;
        });
        return found;
      },
    };
  },

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
      ? { push: whole(base, compiler.test(part(code, 1))) }
      : { push: filtered(base, compiler.part(code, 1)) };
  },

  first: (code, compiler) => {
    const inner = part(code, 0);
    const axis = inner.N === 'axis' ? axes[text(inner, 'name')] : undefined;
    if (axis) {
      const test = nodeTest(text(inner, 'nodeTest'));
      const one: One = (context) => {
        let found: TreeNode | undefined;
        axis(contextNode(context), test, (node) => {
          found = node;
          return true;
        });
        return found;
      };
      return { one };
    }
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

/** The commonest axes, without a call for each node. */
function attributeAxis(test: NodeTest): Ways {
  const one: One = (context) => {
    let found: TreeNode | undefined;
    for (const attribute of contextNode(context).attributes) {
      if (!test(attribute)) continue;
      if (found !== undefined) fail('Several values where one is wanted');
      found = attribute;
    }
    return found;
  };
  return {
    one,
    push: (context, out) => {
      for (const attribute of contextNode(context).attributes) if (test(attribute)) out.push(attribute);
    },
    test: (context) => {
      for (const attribute of contextNode(context).attributes) if (test(attribute)) return true;
      return false;
    },
  };
}

function childAxis(test: NodeTest): Ways {
  return {
    one: (context) => {
      let found: TreeNode | undefined;
      for (let child = contextNode(context).firstChild; child !== null; child = child.nextSibling) {
        if (!test(child)) continue;
        if (found !== undefined) fail('Several values where one is wanted');
        found = child;
      }
      return found;
    },
    push: (context, out) => {
      for (let child = contextNode(context).firstChild; child !== null; child = child.nextSibling) {
        if (test(child)) out.push(child);
      }
    },
    test: (context) => {
      for (let child = contextNode(context).firstChild; child !== null; child = child.nextSibling) {
        if (test(child)) return true;
      }
      return false;
    },
  };
}

/** For each item of the first the second, with this item as its context. */
export function stepped(first: Push, second: Push): Push {
  return (context, out) => {
    const items: Item[] = [];
    first(context, items);
    const { item, position, size } = context;
    context.size = items.length;
    for (let index = 0; index < items.length; index++) {
      context.item = items[index];
      context.position = index + 1;
      second(context, out);
    }
    context.item = item;
    context.position = position;
    context.size = size;
  };
}

/** The same from one item, or none. */
function steppedOnce(first: One, second: Push): Push {
  return (context, out) => {
    const from = first(context);
    if (from === undefined) return;
    const { item, position, size } = context;
    context.item = from;
    context.position = 1;
    context.size = 1;
    second(context, out);
    context.item = item;
    context.position = position;
    context.size = size;
  };
}

function whole(base: Push, test: Test): Push {
  return (context, out) => {
    const items: Item[] = [];
    base(context, items);
    const { item, position, size } = context;
    context.size = items.length;
    for (let index = 0; index < items.length; index++) {
      context.item = items[index] as Item;
      context.position = index + 1;
      if (test(context)) out.push(context.item);
    }
    context.item = item;
    context.position = position;
    context.size = size;
  };
}

function filtered(base: Push, predicate: Push): Push {
  const value: Item[] = [];
  return (context, out) => {
    const items: Item[] = [];
    base(context, items);
    const { item, position, size } = context;
    context.size = items.length;
    for (let index = 0; index < items.length; index++) {
      context.item = items[index] as Item;
      context.position = index + 1;
      const own = context.item;
      const from = value.length;
      predicate(context, value);
      const [found, ...more] = value.splice(from);
      const place = found instanceof Double ? found.value : found;
      if (
        typeof place === 'number' && more.length === 0
          ? place === index + 1
          : found !== undefined && booleanOf([found, ...more])
      ) {
        out.push(own);
      }
    }
    context.item = item;
    context.position = position;
    context.size = size;
  };
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
