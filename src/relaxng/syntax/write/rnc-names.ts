import { xmlNamespace } from '../read-rng/rng-namespaces.ts';
import { xsdLibrary } from '../rnc/environment.ts';
import { compatibilityAnnotations } from '../schema-element.ts';
import { rncLiteral } from './rnc-text.ts';

/** Namespaces as the compact syntax knows them; undefined is the inherited one. */
type Namespace = string | undefined;

/** Gives namespaces and libraries of datatypes their prefixes, and writes down names and declarations with them. */
export class RncNames {
  /** What names of elements without prefix are in. */
  readonly #default: Namespace;
  /** The prefixes that the schema had for namespaces. */
  readonly #wanted = new Map<Namespace, string[]>();
  #invented = 0;
  readonly #prefixes = new Map<Namespace, string>([[xmlNamespace, 'xml']]);
  readonly #taken = new Map<string, Namespace>([['xml', xmlNamespace]]);
  readonly #libraries = new Map<string, string>([[xsdLibrary, 'xsd']]);

  /** `wanted` are prefixes to choose from, `kept` those that are declared even if no name needs them. */
  constructor(
    defaultNamespace: Namespace,
    wanted: ReadonlyMap<string, string>,
    kept: ReadonlyMap<string, string>,
  ) {
    this.#default = defaultNamespace;
    for (const [prefix, namespace] of wanted) {
      const others = this.#wanted.get(namespace);
      if (others === undefined) this.#wanted.set(namespace, [prefix]);
      else others.push(prefix);
    }
    for (const [prefix, namespace] of kept) {
      if (namespace === xmlNamespace || this.#taken.has(prefix)) continue;
      this.#taken.set(prefix, namespace);
      if (!this.#prefixes.has(namespace)) this.#prefixes.set(namespace, prefix);
    }
  }

  elementName(namespace: Namespace, localName: string): string {
    return namespace === this.#default ? localName : `${this.#prefix(namespace)}:${localName}`;
  }

  /** The name of an attribute, or of an annotation. */
  attributeName(namespace: Namespace, localName: string): string {
    return namespace === '' ? localName : `${this.#prefix(namespace)}:${localName}`;
  }

  nsName(namespace: Namespace): string {
    return `${this.#prefix(namespace)}:*`;
  }

  /** A name as the value of a datatype such as `QName`; one in no namespace has no prefix. */
  qName(namespace: Namespace, localName: string): string {
    const without = namespace === this.#default || namespace === undefined || namespace === '';
    return without ? localName : `${this.#prefix(namespace)}:${localName}`;
  }

  datatype(library: string, name: string): string {
    if (library === '' && (name === 'string' || name === 'token')) return name;
    let prefix = this.#libraries.get(library);
    if (prefix === undefined) {
      prefix = `d${this.#libraries.size === 1 ? '' : this.#libraries.size}`;
      this.#libraries.set(library, prefix);
    }
    return `${prefix}:${name}`;
  }

  /** What stands behind the address of a schema that inherits the namespace: nothing if it is the default one. */
  inherit(namespace: Namespace): string {
    return namespace === this.#default ? '' : ` inherit = ${this.#prefix(namespace)}`;
  }

  /** The declarations of all that has been named so far. */
  declarations(): string[] {
    const lines: string[] = [];
    const byDefault = this.#default === undefined ? undefined : this.#prefixes.get(this.#default);
    if (this.#default !== undefined) {
      const prefix = byDefault === undefined ? '' : `${byDefault} `;
      lines.push(`default namespace ${prefix}= ${rncLiteral(this.#default)}`);
    }
    for (const [prefix, namespace] of sorted(this.#taken)) {
      if (prefix === 'xml' || (prefix === byDefault && namespace === this.#default)) continue;
      lines.push(`namespace ${prefix} = ${namespace === undefined ? 'inherit' : rncLiteral(namespace)}`);
    }
    for (const [library, prefix] of this.#libraries) {
      if (prefix !== 'xsd') lines.push(`datatypes ${prefix} = ${rncLiteral(library)}`);
    }
    return lines;
  }

  #prefix(namespace: Namespace): string {
    const known = this.#prefixes.get(namespace);
    if (known !== undefined) return known;
    const prefix = this.#freePrefix(namespace);
    this.#prefixes.set(namespace, prefix);
    this.#taken.set(prefix, namespace);
    return prefix;
  }

  #freePrefix(namespace: Namespace): string {
    const wished = [...(this.#wanted.get(namespace) ?? [])];
    if (namespace === undefined) wished.push('inherited');
    if (namespace === '') wished.push('local');
    if (namespace === compatibilityAnnotations) wished.push('a');
    const lastPart = /([A-Za-z][A-Za-z]+)[^A-Za-z]*$/.exec(namespace ?? '')?.[1]?.toLowerCase();
    if (lastPart !== undefined && !/^(ns|xmlns|xml)$/.test(lastPart)) wished.push(lastPart);
    for (const prefix of wished) if (!this.#taken.has(prefix)) return prefix;
    for (;;) {
      this.#invented += 1;
      const prefix = `ns${this.#invented}`;
      if (!this.#taken.has(prefix)) return prefix;
    }
  }
}

function sorted(prefixes: ReadonlyMap<string, Namespace>): [string, Namespace][] {
  return [...prefixes].sort(([a], [b]) => (a < b ? -1 : 1));
}
