import type { ValueContext } from '../datatypes/datatype.ts';
import type { AttributeList } from './xml-handler.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** More contexts than these are not shared any more: documents that declare ever new namespaces must not fill memory. */
const mostContexts = 4096;

/** The namespaces in force somewhere: one object for all places where they are the same, of all documents of a run. */
export interface NamespaceContext extends ValueContext {
  /**
   * The context of an element with these attributes: this one where no namespace is declared; undefined where a
   * declaration is one that Namespaces in XML 1.0 forbids, or two attributes have one name.
   */
  enter(attributes: AttributeList): NamespaceContext | undefined;
  namespaceOf(prefix: string): string | undefined;
  /** What whoever reads the names makes of those of elements, by the names as they are written. */
  readonly elementIds: Map<string, number>;
  /** Likewise of attributes. */
  readonly attributeIds: Map<string, number>;
}

/** Makes namespace contexts, each once. */
export class NamespaceContexts {
  /** That of a document, in which `xml` is declared and nothing else. */
  readonly root: NamespaceContext = new Context(this, new Map([['xml', xmlNamespace]]));
  readonly #known = new Map<string, Context>();

  /** @internal */
  context(bindings: ReadonlyMap<string, string>): Context {
    const key = JSON.stringify([...bindings].sort(([a], [b]) => (a < b ? -1 : 1)));
    let context = this.#known.get(key);
    if (context === undefined) {
      if (this.#known.size >= mostContexts) this.#known.clear();
      context = new Context(this, bindings);
      this.#known.set(key, context);
    }
    return context;
  }
}

class Context implements NamespaceContext {
  readonly elementIds = new Map<string, number>();
  readonly attributeIds = new Map<string, number>();
  readonly #contexts: NamespaceContexts;
  readonly #bindings: ReadonlyMap<string, string>;

  constructor(contexts: NamespaceContexts, bindings: ReadonlyMap<string, string>) {
    this.#contexts = contexts;
    this.#bindings = bindings;
  }

  namespaceOf(prefix: string): string | undefined {
    return this.#bindings.get(prefix) ?? (prefix === '' ? '' : undefined);
  }

  enter({ count, names, values }: AttributeList): NamespaceContext | undefined {
    let bindings: Map<string, string> | undefined;
    let prefixed = 0;
    for (let index = 0; index < count; index++) {
      const name = names[index] as string;
      if (!name.includes(':') && name !== 'xmlns') continue;
      if (!name.startsWith('xmlns')) {
        prefixed++;
        continue;
      }
      const prefix = name.slice(6);
      const namespace = values[index] as string;
      if (isForbidden(name, prefix, namespace)) return undefined;
      bindings ??= new Map(this.#bindings);
      bindings.set(prefix, namespace);
    }
    const context = bindings === undefined ? this : this.#contexts.context(bindings);
    return prefixed > 1 && context.#hasTwins(names, count) ? undefined : context;
  }

  /** Whether two attributes have one name in two spellings. */
  #hasTwins(names: readonly string[], count: number): boolean {
    const seen = new Set<string>();
    for (let index = 0; index < count; index++) {
      const name = names[index] as string;
      const colon = name.indexOf(':');
      if (colon < 0 || name.startsWith('xmlns:')) continue;
      const key = `${this.namespaceOf(name.slice(0, colon))} ${name.slice(colon + 1)}`;
      if (seen.has(key)) return true;
      seen.add(key);
    }
    return false;
  }
}

/** Namespaces in XML 1.0, sections 3 and 5. */
function isForbidden(name: string, prefix: string, namespace: string): boolean {
  if (name !== 'xmlns' && (prefix === '' || prefix.includes(':') || prefix === 'xmlns' || namespace === ''))
    return true;
  return (prefix === 'xml') !== (namespace === xmlNamespace) || namespace === xmlnsNamespace;
}
