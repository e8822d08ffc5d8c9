import { Unsupported } from './code.ts';
import { TreeNode } from './tree-node.ts';
import type { Item } from './values.ts';
import { XPathMap } from './values.ts';

export type ItemTest = (item: Item) => boolean;
export type NodeTest = (node: TreeNode) => boolean;

const kinds: Readonly<Record<string, number>> = { NE: 1, NA: 2, NT: 3, NP: 7, NC: 8, ND: 9 };

/** The test that a type of the compiled form stands for: `NE nQ{namespace}local`, `AS`. */
export function itemTest(type: string): ItemTest {
  const own = type.trim();
  if (own.startsWith('N')) {
    const test = nodeTest(own);
    return (item) => item instanceof TreeNode && test(item);
  }
  if (own === 'AS') return (item) => typeof item === 'string';
  if (own === 'AB') return (item) => typeof item === 'boolean';
  if (own === 'ADI') return (item) => typeof item === 'number';
  if (own === 'F' || own.startsWith('FM')) return (item) => item instanceof XPathMap;
  throw new Unsupported(`the type ${own}`);
}

/** The test of a node that a type stands for, without what says how many there are. */
export function nodeTest(type: string): NodeTest {
  const own = type.trim().replace(/^[*?+1]/, '');
  if (own === 'N') return () => true;
  const choice = /^(?:N[A-Z]? )?u\[(.*)\]$/.exec(own)?.[1];
  if (choice !== undefined) {
    if (choice === 'NT,NP,NC,NE') return (node) => node.nodeType !== 2 && node.nodeType !== 9;
    const tests = parts(choice).map(nodeTest);
    return (node) => tests.some((test) => test(node));
  }
  const [, code = '', namespace, local] = /^(N[A-Z])(?: nQ\{([^}]*)\}(\S+))?$/.exec(own) ?? [];
  const kind = kinds[code];
  if (kind === undefined) throw new Unsupported(`the kind of node ${own}`);
  if (namespace === undefined) return (node) => node.nodeType === kind;
  if (local === '*') return (node) => node.nodeType === kind && node.namespaceURI === namespace;
  return (node) => node.localName === local && node.nodeType === kind && node.namespaceURI === namespace;
}

/** The kinds and names that a test of nodes may be true of; a name is undefined where it is any. */
export function namedBy(type: string): { kind: number; name: string | undefined } | undefined {
  const [, code = '', namespace, local] = /^(N[A-Z])(?: nQ\{([^}]*)\}(\S+))?$/.exec(type.trim()) ?? [];
  const kind = kinds[code];
  if (kind === undefined) return undefined;
  return { kind, name: local === undefined || local === '*' ? undefined : `${local}}${namespace}` };
}

/** What commas part, brackets left whole. */
function parts(list: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < list.length; index++) {
    const character = list[index];
    if (character === '[') depth++;
    else if (character === ']') depth--;
    else if (character === ',' && depth === 0) {
      found.push(list.slice(from, index));
      from = index + 1;
    }
  }
  return [...found, list.slice(from)];
}
