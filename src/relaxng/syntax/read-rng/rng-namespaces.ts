import { xmlNamespace } from '../../reading/namespaces/xml-namespace.ts';
import type { NamespaceContext } from '../schema-element.ts';

export { xmlNamespace };

/**
 * The namespaces in force for elements of the XML syntax: the declarations of one start tag over those outside. What
 * has been looked up is remembered here, so that nesting costs nothing; the whole map is made only for who wants it.
 */
export class RngNamespaces implements NamespaceContext {
  readonly #outer: RngNamespaces | undefined;
  readonly #own: ReadonlyMap<string, string>;
  #found: Map<string, string | undefined> | undefined;
  #bindings: ReadonlyMap<string, string> | undefined;

  constructor(outer: RngNamespaces | undefined, own: ReadonlyMap<string, string>) {
    this.#outer = outer;
    this.#own = own;
  }

  /** The namespace of a prefix, '' for the default; undefined where the prefix is not declared. */
  namespaceOf(prefix: string): string | undefined {
    const own = this.#own.get(prefix);
    if (own !== undefined || this.#found?.has(prefix)) return own ?? this.#found?.get(prefix);
    let from = this.#outer;
    let found: string | undefined;
    for (; from !== undefined && found === undefined; from = from.#outer) {
      found = from.#own.get(prefix);
      if (found !== undefined || !from.#found?.has(prefix)) continue;
      found = from.#found.get(prefix);
      break;
    }
    this.#found ??= new Map();
    this.#found.set(prefix, found);
    return found;
  }

  get bindings(): ReadonlyMap<string, string> {
    if (this.#bindings !== undefined) return this.#bindings;
    const chain: RngNamespaces[] = [];
    for (let from: RngNamespaces | undefined = this; from !== undefined; from = from.#outer) chain.push(from);
    const all = new Map<string, string>();
    for (const context of chain.reverse()) {
      for (const [prefix, namespace] of context.#own) all.set(prefix, namespace);
    }
    this.#bindings = all;
    return all;
  }
}

/** The namespaces that hold where nothing is declared. */
export const noNamespaces = new RngNamespaces(
  undefined,
  new Map([
    ['', ''],
    ['xml', xmlNamespace],
  ]),
);
