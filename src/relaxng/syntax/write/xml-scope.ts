import { xmlNamespace } from '../read-rng/rng-namespaces.ts';

/** The namespaces that are in force while a text in XML is written, and the declarations that its next start tag needs. */
export class XmlScope {
  /** The namespaces of a prefix, the one in force last. */
  readonly #namespaces = new Map<string, string[]>([
    ['', ['']],
    ['xml', [xmlNamespace]],
  ]);
  /** Prefixes that have stood for a namespace, and may still. */
  readonly #prefixes = new Map<string, Set<string>>([[xmlNamespace, new Set(['xml'])]]);
  #declared = new Map<string, string>();
  readonly #outer: ReadonlyMap<string, string>[] = [];

  /** Begins a start tag. */
  open(): void {
    this.#outer.push(this.#declared);
    this.#declared = new Map();
  }

  /** Ends what the last `open` began. */
  close(): void {
    for (const prefix of this.#declared.keys()) this.#namespaces.get(prefix)?.pop();
    this.#declared = new Map(this.#outer.pop());
  }

  /** Declares a prefix in the start tag, unless it is so already; a prefix is declared once in a tag. */
  declare(prefix: string, namespace: string): void {
    if (this.#namespaceOf(prefix) === namespace || this.#declared.has(prefix)) return;
    // Namespaces in XML can take back the default namespace alone.
    if (namespace === '' && prefix !== '') return;
    this.#declared.set(prefix, namespace);
    const namespaces = this.#namespaces.get(prefix);
    if (namespaces === undefined) this.#namespaces.set(prefix, [namespace]);
    else namespaces.push(namespace);
    const prefixes = this.#prefixes.get(namespace);
    if (prefixes === undefined) this.#prefixes.set(namespace, new Set([prefix]));
    else prefixes.add(prefix);
  }

  /** The name by which a start tag calls an element; `written` is the name that it had. */
  elementName(namespace: string, localName: string, written: string): string {
    const prefix = prefixOf(written);
    this.declare(namespace === '' ? '' : prefix, namespace);
    if (this.#namespaceOf(prefix) === namespace) return qualified(prefix, localName);
    return qualified(this.#anyPrefix(namespace, true), localName);
  }

  /** The name by which a start tag calls an attribute. */
  attributeName(namespace: string, localName: string, written: string): string {
    if (namespace === '') return localName;
    const prefix = prefixOf(written);
    if (prefix !== '') this.declare(prefix, namespace);
    if (prefix !== '' && this.#namespaceOf(prefix) === namespace) return qualified(prefix, localName);
    return qualified(this.#anyPrefix(namespace, false), localName);
  }

  /** The declarations of the start tag, prefixes with their namespaces. */
  declarations(): ReadonlyMap<string, string> {
    return this.#declared;
  }

  #namespaceOf(prefix: string): string | undefined {
    return this.#namespaces.get(prefix)?.at(-1);
  }

  #anyPrefix(namespace: string, mayBeDefault: boolean): string {
    for (const prefix of this.#prefixes.get(namespace) ?? []) {
      if ((mayBeDefault || prefix !== '') && this.#namespaceOf(prefix) === namespace) return prefix;
    }
    if (namespace === '') return '';
    let number = 1;
    while (this.#namespaceOf(`ns${number}`) !== undefined) number += 1;
    this.declare(`ns${number}`, namespace);
    return `ns${number}`;
  }
}

function prefixOf(name: string): string {
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
}

function qualified(prefix: string, localName: string): string {
  return prefix === '' ? localName : `${prefix}:${localName}`;
}
