import { type Code, text, Unsupported } from './code.ts';
import type { Compile, Ways } from './compiler.ts';
import type { Context, One } from './context.ts';
import { type NodeTest, nodeTest } from './item-types.ts';
import { following, TreeNode } from './tree-node.ts';
import { fail } from './values.ts';

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

/** A step along an axis from the context. */
export const axisStep: Compile = (code) => {
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
};

/** The first node of an axis; nothing for an axis that is not known. */
export function firstOnAxis(code: Code): One | undefined {
  const walk = axes[text(code, 'name')];
  if (walk === undefined) return undefined;
  const test = nodeTest(text(code, 'nodeTest'));
  return (context) => {
    let found: TreeNode | undefined;
    walk(contextNode(context), test, (node) => {
      found = node;
      return true;
    });
    return found;
  };
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
