import type { ValueContext } from '../../datatypes/datatype.ts';
import type { NamespaceContexts } from '../namespace-contexts.ts';
import type { AttributeList } from '../xml-handler.ts';
import { forbiddenDeclaration } from './forbidden-declaration.ts';
import { nameMarks } from './name-marks.ts';
import type { SortedMap } from './sorted-map.ts';
import { splitQName } from './split-qname.ts';
import { xincludeNamespace } from './xinclude-namespace.ts';

/** What somebody makes of a name: a number, 0 or more. */
export type ResolveName = (namespace: string, localName: string) => number;

/** The namespaces in force at a place, and the bindings that changed nothing before it: see `NamespaceContexts`. */
export interface Bindings {
  /** Namespaces by their prefixes, '' for the default. */
  readonly namespaces: SortedMap;
  /** For each namespace some prefix that it was bound to, the default left out. */
  readonly prefixes: SortedMap;
  /** Whether two prefixes may be bound to one namespace. */
  readonly hasSynonyms: boolean;
}

/** The namespaces in force at a place: the same object wherever the same was declared in the same order, in any document. */
export class NamespaceContext implements ValueContext {
  /** What `resolveElement` found, by the names as they are written. */
  readonly elementIds = new Map<string, number>();
  /** Likewise `resolveAttribute`. */
  readonly attributeIds = new Map<string, number>();
  /** @internal */
  readonly id: number;
  /** @internal */
  readonly bindings: Bindings;
  /** Whether the namespace of XInclude is declared here, or was around here. */
  readonly hasInclusion: boolean;
  readonly #contexts: NamespaceContexts;
  readonly #hasSynonyms: boolean;

  constructor(contexts: NamespaceContexts, id: number, bindings: Bindings) {
    this.#contexts = contexts;
    this.id = id;
    this.bindings = bindings;
    this.#hasSynonyms = bindings.hasSynonyms;
    const { namespaces, prefixes } = bindings;
    this.hasInclusion =
      prefixes.get(xincludeNamespace) !== undefined || namespaces.get('') === xincludeNamespace;
  }

  namespaceOf(prefix: string): string | undefined {
    return this.bindings.namespaces.get(prefix) ?? (prefix === '' ? '' : undefined);
  }

  isUnparsedEntity(name: string): boolean {
    return this.#contexts.unparsedEntities.has(name);
  }

  /**
   * The context of an element with these attributes: this one where nothing new is declared; undefined where a
   * declaration is one that Namespaces in XML 1.0 forbids, or two attributes have one name in two spellings.
   */
  enter(attributes: AttributeList): NamespaceContext | undefined {
    const { count, names } = attributes;
    let context: NamespaceContext | undefined = this;
    for (let index = 0; index < count; index++) {
      if (!isDeclaration(names[index] as string)) continue;
      context = this.#declare(attributes);
      if (context === undefined) return undefined;
      break;
    }
    // Only where two prefixes mean one namespace can two names that are not written alike be the same.
    return context.#hasSynonyms && context.#hasTwins(attributes) ? undefined : context;
  }

  /** The id of an element's name, by its spelling; a mark of `nameMarks` where it has none. Remembered in `elementIds`. */
  resolveElement(name: string, resolve: ResolveName): number {
    const parts = splitQName(name);
    const namespace = parts && this.namespaceOf(parts.prefix);
    const id =
      namespace === undefined ? nameMarks.unresolved : resolve(namespace, parts?.localName as string);
    this.#contexts.remember(this.elementIds, name, id);
    return id;
  }

  /** Likewise of an attribute, remembered in `attributeIds`. */
  resolveAttribute(name: string, resolve: ResolveName): number {
    let id: number = nameMarks.declaration;
    if (!isDeclaration(name)) {
      const parts = splitQName(name);
      // The default namespace is not for attributes (section 6.2).
      const namespace = parts && (parts.prefix === '' ? '' : this.namespaceOf(parts.prefix));
      id = namespace === undefined ? nameMarks.unresolved : resolve(namespace, parts?.localName as string);
    }
    this.#contexts.remember(this.attributeIds, name, id);
    return id;
  }

  #declare({ count, names, values }: AttributeList): NamespaceContext | undefined {
    const changes: (readonly [prefix: string, namespace: string])[] = [];
    for (let index = 0; index < count; index++) {
      const name = names[index] as string;
      if (!isDeclaration(name)) continue;
      const namespace = values[index] as string;
      if (forbiddenDeclaration(name, namespace) !== undefined) return undefined;
      const prefix = name.slice(6);
      if (this.namespaceOf(prefix) !== namespace) changes.push([prefix, namespace]);
    }
    if (changes.length === 0) return this;
    changes.sort(([a], [b]) => (a < b ? -1 : 1));
    return this.#contexts.child(this, changes);
  }

  /** Whether two attributes have the same namespace and local name. */
  #hasTwins({ count, names }: AttributeList): boolean {
    const seen = new Set<string>();
    for (let index = 0; index < count; index++) {
      const name = names[index] as string;
      const parts = name.includes(':') && !isDeclaration(name) ? splitQName(name) : undefined;
      const namespace = parts && this.namespaceOf(parts.prefix);
      if (namespace === undefined) continue;
      const key = `${parts?.localName} ${namespace}`;
      if (seen.has(key)) return true;
      seen.add(key);
    }
    return false;
  }
}

function isDeclaration(name: string): boolean {
  return (
    name.charCodeAt(0) === 0x78 && name.startsWith('xmlns') && (name.length === 5 || name.charAt(5) === ':')
  );
}
