import type { NamespaceContext } from '../schema-element.ts';

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/**
 * The namespaces in force for elements of the XML syntax: the declarations of one start tag over those outside. What
 * has been looked up is remembered here, so that nesting costs nothing; the whole map is made only for who wants it.
 */
export class RngNamespaces implements NamespaceContext {
  readonly #outer: RngNamespaces | undefined;
  readonly #own: ReadonlyMap<string, string>;
  readonly #found = new Map<string, string | undefined>();
  #bindings: ReadonlyMap<string, string> | undefined;

  constructor(outer: RngNamespaces | undefined, own: ReadonlyMap<string, string>) {
    this.#outer = outer;
    this.#own = own;
  }

  /** The namespace of a prefix, '' for the default; undefined where the prefix is not declared. */
  namespaceOf(prefix: string): string | undefined {
    let from: RngNamespaces | undefined = this;
    let found: string | undefined;
    for (; from !== undefined; from = from.#outer) {
      if (from.#own.has(prefix)) found = from.#own.get(prefix);
      else if (from.#found.has(prefix)) found = from.#found.get(prefix);
      else continue;
      break;
    }
    if (from !== this) this.#found.set(prefix, found);
    return found;
  }

  get bindings(): ReadonlyMap<string, string> {
    this.#bindings ??=
      this.#outer === undefined ? this.#own : new Map([...this.#outer.bindings, ...this.#own]);
    return this.#bindings;
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
