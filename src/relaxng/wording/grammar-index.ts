import type { Grammar } from '../grammar/grammar.ts';
import { includesName } from '../pattern/includes-name.ts';
import { type Leaf, leavesOf } from '../pattern/leaves.ts';
import { spelledNames } from '../pattern/spelled-names.ts';

/** What advice asks of a whole grammar, made once and only when it is asked for. */
interface GrammarIndex {
  readonly namesByNamespace: ReadonlyMap<string, readonly string[]>;
  readonly holders: Map<string, readonly string[]>;
}

const indices = new WeakMap<Grammar, GrammarIndex>();

function indexOf(grammar: Grammar): GrammarIndex {
  let index = indices.get(grammar);
  if (index === undefined) {
    const names = new Map<string, string[]>();
    for (const { nameClass } of grammar.elements) {
      for (const { namespace, localName } of spelledNames(nameClass)) {
        const known = names.get(namespace);
        if (known === undefined) names.set(namespace, [localName]);
        else if (!known.includes(localName)) known.push(localName);
      }
    }
    index = { namesByNamespace: names, holders: new Map() };
    indices.set(grammar, index);
  }
  return index;
}

/** The local names of all elements of a namespace that a grammar spells out. */
export function namesOfNamespace(grammar: Grammar, namespace: string): readonly string[] {
  return indexOf(grammar).namesByNamespace.get(namespace) ?? [];
}

/** The namespaces in which a grammar has an element of a local name. */
export function homeNamespaces(grammar: Grammar, localName: string): readonly string[] {
  return [...indexOf(grammar).namesByNamespace].flatMap(([namespace, names]) =>
    names.includes(localName) ? [namespace] : [],
  );
}

/** The names of the elements in which one may stand, in the order of the schema. */
export function holdersOf(grammar: Grammar, namespace: string, localName: string): readonly string[] {
  const { holders } = indexOf(grammar);
  const key = `${namespace} ${localName}`;
  let names = holders.get(key);
  if (names === undefined) {
    const found = new Set<string>();
    for (const { nameClass, content } of grammar.elements) {
      if (!allows(leavesOf([content]), { namespace, localName })) continue;
      for (const name of spelledNames(nameClass)) found.add(name.localName);
    }
    names = [...found];
    holders.set(key, names);
  }
  return names;
}

/** Whether an element of a name is among leaves. */
export function allows(
  leaves: readonly Leaf[],
  { namespace, localName }: { namespace: string; localName: string },
): boolean {
  return leaves.some(
    (leaf) => leaf.kind === 'element' && includesName(leaf.declaration.nameClass, namespace, localName),
  );
}
