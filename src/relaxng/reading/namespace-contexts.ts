import { detached } from './namespaces/detached.ts';
import { type Bindings, NamespaceContext } from './namespaces/namespace-context.ts';
import { SortedMap } from './namespaces/sorted-map.ts';
import { xmlNamespace } from './namespaces/xml-namespace.ts';

export type { NamespaceContext } from './namespaces/namespace-context.ts';

/** More contexts, and more names in all of them, are not kept at a time: hostile documents must not fill memory. */
const most = { contexts: 4096, names: 50_000 };

/** Declarations and names that are longer, in UTF-16 code units, are not remembered. */
const longest = { declarations: 1024, name: 200 };

const noEntities: ReadonlySet<string> = new Set();

/**
 * The namespace contexts of a run, shared by its documents: where equal namespaces are declared in equal contexts, there
 * is one object. The ids of names that contexts remember are those of one grammar, so each grammar has contexts of its own.
 */
export class NamespaceContexts {
  /** That of a document, in which `xml` is declared and nothing else. */
  readonly root: NamespaceContext;
  /** The unparsed entities that the document in hand declares: contexts outlive it. */
  unparsedEntities: ReadonlySet<string> = noEntities;
  readonly #known = new Map<string, NamespaceContext>();
  #count = 0;
  /** The maps of names in which there is something, and how much there is in all of them. */
  readonly #filled: Map<string, number>[] = [];
  #names = 0;

  constructor() {
    const namespaces = SortedMap.empty.with('xml', xmlNamespace);
    const prefixes = SortedMap.empty.with(xmlNamespace, 'xml');
    this.root = new NamespaceContext(this, this.#count++, { namespaces, prefixes, hasSynonyms: false });
  }

  /**
   * The context within another one where the bindings of some prefixes, sorted, are changed.
   *
   * @internal
   */
  child(
    parent: NamespaceContext,
    changes: readonly (readonly [prefix: string, namespace: string])[],
  ): NamespaceContext {
    // No prefix has a space in it, and the length tells where a namespace ends.
    const parts = changes.flatMap(([prefix, namespace]) => [prefix, ' ', namespace.length, ' ', namespace]);
    const key = [parent.id, ' ', ...parts].join('');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const context = new NamespaceContext(this, this.#count++, changed(parent.bindings, changes));
    if (this.#known.size >= most.contexts) this.#known.clear();
    if (key.length <= longest.declarations) this.#known.set(key, context);
    return context;
  }

  /**
   * Remembers the id of a name in the map of a context.
   *
   * @internal
   */
  remember(ids: Map<string, number>, name: string, id: number): void {
    if (name.length > longest.name) return;
    if (this.#names >= most.names) {
      for (const filled of this.#filled) filled.clear();
      this.#filled.length = 0;
      this.#names = 0;
    }
    if (ids.size === 0) this.#filled.push(ids);
    ids.set(detached(name), id);
    this.#names++;
  }
}

function changed(
  { namespaces, prefixes, hasSynonyms }: Bindings,
  changes: readonly (readonly [prefix: string, namespace: string])[],
): Bindings {
  for (const [shared, sharedNamespace] of changes) {
    // They outlive the document.
    const prefix = detached(shared);
    const namespace = detached(sharedNamespace);
    namespaces = namespaces.with(prefix, namespace);
    if (prefix === '') continue;
    hasSynonyms ||= (prefixes.get(namespace) ?? prefix) !== prefix;
    prefixes = prefixes.with(namespace, prefix);
  }
  return { namespaces, prefixes, hasSynonyms };
}
