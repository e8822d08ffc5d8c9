import { contextNode } from './axes.ts';
import { type Code, part, parts } from './code.ts';
import type { Compile, Compiler } from './compiler.ts';
import type { Context, One } from './context.ts';
import { elementById, rootOf, TreeNode } from './tree-node.ts';
import { fail, stringOf } from './values.ts';

/** The node that a function speaks of: its argument, else the context. */
function nodePart(compiler: Compiler, code: Code): (context: Context) => TreeNode | undefined {
  if (parts(code).length === 0) return contextNode;
  const one = compiler.one(part(code, 0));
  return (context) => {
    const item = one(context);
    return item === undefined || item instanceof TreeNode ? item : fail('A node is wanted');
  };
}

/** The functions that speak of nodes: their names, their document, their ids. */
export const nodeFunctions: Readonly<Record<string, Compile>> = {
  root: (code, compiler) => {
    const node = nodePart(compiler, code);
    return {
      one: (context) => {
        const own = node(context);
        return own && rootOf(own);
      },
    };
  },

  name: (code, compiler) => {
    const node = nodePart(compiler, code);
    return { one: (context) => (hasName(node(context)) ? (node(context)?.nodeName ?? '') : '') };
  },

  'local-name': (code, compiler) => {
    const node = nodePart(compiler, code);
    return {
      one: (context) => {
        const own = node(context);
        return hasName(own) ? (own?.localName ?? '') : '';
      },
    };
  },

  'namespace-uri': (code, compiler) => {
    const node = nodePart(compiler, code);
    return { one: (context) => node(context)?.namespaceURI ?? '' };
  },

  'generate-id': (code, compiler) => {
    const node = nodePart(compiler, code);
    return {
      one: (context) => {
        const own = node(context);
        if (own === undefined) return '';
        return own.order > 0 ? `d${own.tree}n${own.order}` : fail('A node without a number');
      },
    };
  },

  id: (code, compiler) => {
    const all = compiler.all(part(code, 0));
    const one: One = parts(code).length > 1 ? compiler.one(part(code, 1)) : contextNode;
    return {
      push: (context, out) => {
        const node = one(context);
        if (!(node instanceof TreeNode)) return fail('Ids are in documents');
        const document = rootOf(node);
        const ids = all(context).flatMap((item) => stringOf(item).split(/[ \t\r\n]+/));
        const found = new Set(ids.flatMap((id) => elementById(document, id) ?? []));
        out.push(...(found.size > 1 ? [...found].sort((a, b) => a.order - b.order) : found));
      },
    };
  },

  path: (code, compiler) => {
    const node = nodePart(compiler, code);
    return {
      one: (context) => {
        const own = node(context);
        return own && pathOf(own);
      },
    };
  },
};

function hasName(node: TreeNode | undefined): boolean {
  return node !== undefined && (node.nodeType === 1 || node.nodeType === 2 || node.nodeType === 7);
}

/** `/Q{namespace}name[1]/@name`, as XPath's function of this name has it. */
function pathOf(node: TreeNode): string {
  if (node.parentNode === null) return node.nodeType === 9 ? '/' : fail('A path without a document');
  const steps: string[] = [];
  for (let each = node; each.parentNode !== null; each = each.parentNode) {
    if (each.nodeType > 2) return fail('The path of what has no name');
    if (each.nodeType === 2) {
      steps.unshift(`@${each.namespaceURI === '' ? '' : `Q{${each.namespaceURI}}`}${each.localName}`);
      continue;
    }
    let place = 1;
    for (let before = each.previousSibling; before !== null; before = before.previousSibling) {
      if (
        before.nodeType === 1 &&
        before.localName === each.localName &&
        before.namespaceURI === each.namespaceURI
      )
        place++;
    }
    steps.unshift(`Q{${each.namespaceURI}}${each.localName}[${place}]`);
  }
  return rootOf(node).nodeType === 9 ? `/${steps.join('/')}` : fail('A path without a document');
}
