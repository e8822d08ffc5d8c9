import type { Grammar } from '../grammar/grammar.ts';
import type { ElementName } from '../pattern/mentions.ts';
import { spelledNames } from '../pattern/spelled-names.ts';

/** What advice asks of a whole grammar, made once and only when it is asked for. */
interface GrammarIndex {
  readonly namesByNamespace: ReadonlyMap<string, ReadonlySet<string>>;
  readonly holders: Map<string, readonly string[]>;
}

const indices = new WeakMap<Grammar, GrammarIndex>();

function indexOf(grammar: Grammar): GrammarIndex {
  let index = indices.get(grammar);
  if (index === undefined) {
    const names = new Map<string, Set<string>>();
    for (const { nameClass } of grammar.elements) {
      for (const { namespace, localName } of spelledNames(nameClass)) {
        const known = names.get(namespace);
        if (known === undefined) names.set(namespace, new Set([localName]));
        else known.add(localName);
      }
    }
    index = { namesByNamespace: names, holders: new Map() };
    indices.set(grammar, index);
  }
  return index;
}

/** The local names of all elements of a namespace that a grammar spells out. */
export function namesOfNamespace(grammar: Grammar, namespace: string): Iterable<string> {
  return indexOf(grammar).namesByNamespace.get(namespace) ?? [];
}

/** The namespaces in which a grammar has an element of a local name. */
export function homeNamespaces(grammar: Grammar, localName: string): readonly string[] {
  return [...indexOf(grammar).namesByNamespace].flatMap(([namespace, names]) =>
    names.has(localName) ? [namespace] : [],
  );
}

/**
 * The names of the elements in which one may stand, itself left out, in the order of the schema: one more than
 * `most` at most.
 */
export function holdersOf(grammar: Grammar, name: ElementName, most: number): readonly string[] {
  const { holders } = indexOf(grammar);
  const key = `${name.namespace} ${name.localName}`;
  let names = holders.get(key);
  if (names === undefined) {
    const found = new Set<string>();
    for (const { nameClass } of grammar.holdersOf(name)) {
      if (found.size > most) break;
      for (const { localName } of spelledNames(nameClass))
        if (localName !== name.localName) found.add(localName);
    }
    names = [...found];
    holders.set(key, names);
  }
  return names;
}
