import { xmlNamespace } from '../edition/namespaces.ts';
import type { XmlAttribute } from '../edition/xml-tree.ts';

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

/** The names of one start tag with their namespaces. */
export interface ResolvedNames {
  readonly prefix: string;
  readonly localName: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly declarations: Readonly<Record<string, string>>;
}

/** What Namespaces in XML 1.0 forbids; `attribute` is the name, as written, where it is one of an attribute. */
export type NameFault =
  | { readonly kind: 'undeclared-prefix'; readonly prefix: string; readonly attribute?: string }
  | { readonly kind: 'colons'; readonly attribute?: string }
  | { readonly kind: 'declaration'; readonly attribute: string; readonly reason: string }
  | { readonly kind: 'duplicate'; readonly attribute: string; readonly other: string };

const none: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/** The namespace bindings in force at a point of a document: a stack for each prefix, so that depth costs nothing. */
export class NamespaceScope {
  readonly #bindings = new Map<string, string[]>([['xml', [xmlNamespace]]]);
  readonly #names = new Map<string, readonly [prefix: string, localName: string] | undefined>();

  /** Enters an element: its declarations come into force, its names get their namespaces. */
  enter(name: string, values: Readonly<Record<string, string>>): ResolvedNames | NameFault {
    let declarations = none;
    let plain: string[] | undefined;
    for (const attribute in values) {
      if (!attribute.startsWith('xmlns') || (attribute.length > 5 && attribute[5] !== ':')) {
        plain ??= [];
        plain.push(attribute);
        continue;
      }
      const prefix = attribute.slice(6);
      const namespace = values[attribute] as string;
      const reason = forbidden(prefix, namespace, attribute);
      if (reason) return { kind: 'declaration', attribute, reason };
      if (declarations === none) declarations = Object.create(null);
      (declarations as Record<string, string>)[prefix] = namespace;
      const stack = this.#bindings.get(prefix);
      if (stack) stack.push(namespace);
      else this.#bindings.set(prefix, [namespace]);
    }

    const split = this.#split(name);
    if (!split) return { kind: 'colons' };
    const [prefix, localName] = split;
    const namespace = this.namespaceOf(prefix);
    if (namespace === undefined) return { kind: 'undeclared-prefix', prefix };
    const attributes: XmlAttribute[] = [];
    for (const attribute of plain ?? []) {
      const parts = this.#split(attribute);
      if (!parts) return { kind: 'colons', attribute };
      // The default namespace is not for attributes (section 6.2).
      const bound = parts[0] === '' ? '' : this.namespaceOf(parts[0]);
      if (bound === undefined) return { kind: 'undeclared-prefix', prefix: parts[0], attribute };
      if (bound !== '') {
        const same = attributes.find((other) => other.localName === parts[1] && other.namespace === bound);
        if (same) return { kind: 'duplicate', attribute, other: same.name };
      }
      const value = values[attribute] as string;
      attributes.push({ name: attribute, localName: parts[1], namespace: bound, value });
    }
    return { prefix, localName, namespace, attributes, declarations };
  }

  /** Leaves an element that made these declarations. */
  leave(declarations: Readonly<Record<string, string>>): void {
    if (declarations === none) return;
    for (const prefix in declarations) this.#bindings.get(prefix)?.pop();
  }

  /** The namespace that a prefix ('' for the default) is bound to here; undefined where a prefix is not. */
  namespaceOf(prefix: string): string | undefined {
    return this.#bindings.get(prefix)?.at(-1) ?? (prefix === '' ? '' : undefined);
  }

  #split(name: string): readonly [string, string] | undefined {
    if (!this.#names.has(name)) {
      const parts = name.split(':');
      const known = parts.length === 1 ? (['', name] as const) : ([parts[0], parts[1]] as [string, string]);
      // A local name must be able to stand alone: `a:1` has none.
      const good =
        parts.length <= 2 && !parts.includes('') && !/^(?:[-.0-9\u00b7]|[\u0300-\u036f])/.test(known[1]);
      this.#names.set(name, good ? known : undefined);
    }
    return this.#names.get(name);
  }
}

/** Why a declaration is forbidden (sections 3 and 5), or undefined. */
function forbidden(prefix: string, namespace: string, attribute: string): string | undefined {
  if (prefix === '' && attribute !== 'xmlns') return 'declares no prefix';
  if (prefix.includes(':')) return 'declares a prefix with a colon';
  if (prefix === 'xmlns') return 'declares the prefix `xmlns`, which is reserved';
  if ((prefix === 'xml') !== (namespace === xmlNamespace)) {
    return prefix === 'xml'
      ? 'binds the prefix `xml` to another namespace than its own'
      : `binds the namespace of \`xml:\`, which only the prefix \`xml\` may have`;
  }
  if (namespace === xmlnsNamespace) return 'binds the namespace that is reserved for namespace declarations';
  if (prefix !== '' && namespace === '')
    return `takes the prefix \`${prefix}\` out of force, which XML 1.0 does not know`;
  return undefined;
}
