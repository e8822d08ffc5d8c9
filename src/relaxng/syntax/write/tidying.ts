import { schemaAttribute } from '../schema-attribute.ts';
import {
  compatibilityAnnotations,
  type NamespaceContext,
  type SchemaAttribute,
  type SchemaElement,
} from '../schema-element.ts';
import type { Place } from '../schema-file.ts';
import { textOf } from '../text-of.ts';
import type { InheritedValues } from './inherited-values.ts';
import { firstRelaxNg, isRelaxNg } from './schema-names.ts';
import { type SharedValues, sharedValues } from './shared-values.ts';

/** What becomes of the parts of a tree from the compact syntax that is made tidy. */
export class Tidying {
  /** The namespaces in force in all of the tree. */
  readonly namespaces: NamespaceContext;
  readonly #root: SchemaElement;
  readonly #values: ReadonlyMap<SchemaElement, InheritedValues>;
  readonly #shared: SharedValues;
  /** The `ns` in force in the copies of elements. */
  readonly #inForce = new Map<SchemaElement, string | undefined>();
  readonly #prefixes = new Map<string, string>();

  /** `elements` are those of the tree, the root first. */
  constructor(elements: readonly SchemaElement[], values: ReadonlyMap<SchemaElement, InheritedValues>) {
    this.#root = elements[0] as SchemaElement;
    this.#values = values;
    this.#shared = sharedValues(values);
    const bindings = new Map(this.#root.namespaces.bindings);
    for (const [prefix, namespace] of bindings) {
      if (prefix !== '' && !this.#prefixes.has(namespace)) this.#prefixes.set(namespace, prefix);
    }
    if (!this.#prefixes.has(compatibilityAnnotations) && elements.some(isDocumentation)) {
      let prefix = 'a';
      for (let number = 1; bindings.has(prefix); number += 1) prefix = `a${number}`;
      bindings.set(prefix, compatibilityAnnotations);
      this.#prefixes.set(compatibilityAnnotations, prefix);
    }
    this.namespaces = { bindings };
    for (const element of values.keys()) {
      const outer = this.#nsAround(element);
      const own = schemaAttribute(element, 'ns')?.value;
      this.#inForce.set(element, this.#prefixInName(element) === undefined ? (own ?? outer) : outer);
    }
  }

  /** Whether an element is said otherwise: a name that is in an attribute, or `text` that goes without saying.
   */
  leavesOut(element: SchemaElement): boolean {
    const { parent, localName } = element;
    if (parent === null || !this.#values.has(element)) return false;
    if (localName === 'name') return firstRelaxNg(parent) === element && this.#nameFor(parent) !== undefined;
    const plain = element.attributes.length === 0 && element.children.length === 0;
    return localName === 'text' && plain && parent.localName === 'attribute';
  }

  /**
   * Whether an element may be left out with its children left in: it is all the content there is, and its
   * operator goes without saying.
   */
  dissolves(element: SchemaElement): boolean {
    const { parent, localName } = element;
    if (parent === null || !this.#values.has(element)) return false;
    const operator = groupsItself.has(parent.localName) ? 'group' : 'choice';
    if (localName !== operator || (operator === 'choice' && parent.localName !== 'except')) return false;
    const first = element.children.find((node) => node.kind === 'element');
    if (element.attributes.length > 0 || first === undefined || !isRelaxNg(first)) return false;
    const nameClass = parent.localName === 'element' ? firstRelaxNg(parent) : undefined;
    return parent.children.every((node) => node === element || node === nameClass || !isRelaxNg(node));
  }

  nameOf(element: SchemaElement): string {
    if (!isDocumentation(element)) return element.name;
    return `${this.#prefixes.get(compatibilityAnnotations)}:documentation`;
  }

  /** The text of an element, which was `text`. */
  textOf(element: SchemaElement, text: string): string {
    const prefix = this.#prefixInName(element);
    return prefix === undefined ? text : `${prefix}:${text}`;
  }

  attributesOf(element: SchemaElement): SchemaAttribute[] {
    if (!this.#values.has(element)) return [...element.attributes];
    const { ns, datatypeLibrary } = this.#shared;
    const given = (name: string, value: string | undefined): SchemaAttribute[] =>
      value === undefined ? [] : [attribute(name, value, element.place)];
    const kept = element.attributes.filter(
      (own) => own.namespace !== '' || !this.#goesWithoutSaying(element, own),
    );
    const atRoot =
      element === this.#root ? [...given('ns', ns), ...given('datatypeLibrary', datatypeLibrary)] : [];
    return [...given('name', this.#nameFor(element)), ...kept, ...atRoot];
  }

  /** The `ns` that an element has from around it in the copy. */
  #nsAround({ parent }: SchemaElement): string | undefined {
    return parent === null ? this.#shared.ns : this.#inForce.get(parent);
  }

  #goesWithoutSaying(element: SchemaElement, { localName, value }: SchemaAttribute): boolean {
    const { datatypeLibrary } = this.#shared;
    if (localName === 'ns') {
      return value === this.#nsAround(element) || this.#prefixInName(element) !== undefined;
    }
    if (localName !== 'datatypeLibrary' && localName !== 'type') return false;
    const isToken = schemaAttribute(element, 'type')?.value === 'token';
    // Without a type a value is a `token` of the built-in library (section 4.4).
    if (
      element.localName === 'value' &&
      isToken &&
      schemaAttribute(element, 'datatypeLibrary')?.value === ''
    ) {
      return true;
    }
    return localName === 'datatypeLibrary' && value === (datatypeLibrary ?? '');
  }

  /** The `name` that an `element` or `attribute` may have instead of its name class. */
  #nameFor(element: SchemaElement): string | undefined {
    const isAttribute = element.localName === 'attribute';
    if (!isAttribute && element.localName !== 'element') return undefined;
    const name = firstRelaxNg(element);
    if (name?.localName !== 'name' || name.children.some((child) => child.kind !== 'text')) return undefined;
    if (name.attributes.some(({ namespace }) => namespace !== '')) return undefined;
    const ns = schemaAttribute(name, 'ns')?.value;
    // An attribute with a `name` is in no namespace where nothing else is said (section 4.8).
    if (isAttribute ? ns === '' : ns === undefined || ns === this.#nsAround(name)) return textOf(name);
    const prefix = ns === undefined ? undefined : this.#prefixes.get(ns);
    return prefix === undefined ? undefined : `${prefix}:${textOf(name)}`;
  }

  /** The prefix with which a `name` can do without `ns`. */
  #prefixInName(element: SchemaElement): string | undefined {
    if (element.localName !== 'name' || !this.#values.has(element)) return undefined;
    const ns = schemaAttribute(element, 'ns')?.value;
    return ns === undefined || ns === this.#nsAround(element) ? undefined : this.#prefixes.get(ns);
  }
}

/** Elements of several patterns, which are a group (RELAX NG, section 4.12). */
const groupsItself: ReadonlySet<string> = new Set([
  'define',
  'element',
  'list',
  'mixed',
  'oneOrMore',
  'optional',
  'zeroOrMore',
]);

function isDocumentation({ namespace, localName }: SchemaElement): boolean {
  return namespace === compatibilityAnnotations && localName === 'documentation';
}

function attribute(name: string, value: string, place: Place): SchemaAttribute {
  return { namespace: '', localName: name, name, value, place };
}
