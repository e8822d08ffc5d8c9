import type { XmlEvents } from '../../../engines/saxes.ts';
import { isNcName } from '../rnc/nc-name.ts';
import { relaxNgNamespace, type SchemaAttribute, type SchemaNode } from '../schema-element.ts';
import type { Place, SchemaFile } from '../schema-file.ts';
import { attributePlace, RngAttribute } from './rng-attribute.ts';
import { RngElement } from './rng-element.ts';
import { declarationFault, noNamespaces, RngNamespaces } from './rng-namespaces.ts';

/** Something that Namespaces in XML forbids, and where it stands. */
export interface NamespaceFault {
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
}

/** An open element: what it shares with its children, and where these go. */
interface Open {
  readonly element: RngElement;
  readonly children: SchemaNode[];
  /** White space between children counts for nothing here (RELAX NG, section 4.2). */
  readonly ignoresSpace: boolean;
}

/** Shared by all elements without attributes or content. */
const none: never[] = [];

/** Makes the tree of a schema's file from saxes' events; stops at the first fault against Namespaces in XML. */
export class RngTreeBuilder implements XmlEvents {
  root: RngElement | undefined;
  fault: NamespaceFault | undefined;
  readonly #file: SchemaFile;
  readonly #open: Open[] = [];

  constructor(file: SchemaFile) {
    this.#file = file;
  }

  /** The element in which reading stands. */
  get innermost(): RngElement | undefined {
    return this.#open.at(-1)?.element;
  }

  declaration(version: string | undefined, start: number, end: number): boolean {
    if (version === undefined || version === '1.0') return true;
    this.#refuse({ start, end }, `The schema is XML ${version}, and must be XML 1.0.`);
    return false;
  }

  doctype(): void {}

  startTag(
    name: string,
    values: Readonly<Record<string, string>>,
    start: number,
    _end: number,
    empty: boolean,
  ): boolean {
    const outer = this.#open.at(-1);
    const namespaces = this.#declare(values, outer?.element.namespaces ?? noNamespaces, start);
    const namespace =
      name.indexOf(':') < 0
        ? namespaces.namespaceOf('')
        : this.#namespaceOf(name, namespaces, { start: start + 1, end: start + 1 + name.length });
    const attributes = this.#attributes(values, namespaces, start);
    if (this.fault !== undefined || namespace === undefined) return false;
    const localName = name.slice(name.indexOf(':') + 1);
    const children: SchemaNode[] = empty ? none : [];
    const parent = outer === undefined ? null : outer.element;
    const element = new RngElement(
      namespace,
      localName,
      name,
      attributes,
      children,
      parent,
      namespaces,
      this.#file,
      start,
    );
    if (outer === undefined) this.root = element;
    else outer.children.push(element);
    if (!empty) {
      const isString = localName === 'value' || localName === 'param' || localName === 'name';
      this.#open.push({
        element,
        children,
        ignoresSpace: namespace === relaxNgNamespace && !isString,
      });
    }
    return true;
  }

  endTag(): void {
    this.#open.pop();
  }

  text(value: string, start: number, end: number): void {
    const open = this.#open.at(-1);
    if (open === undefined || (open.ignoresSpace && !/[^ \t\r\n]/.test(value))) return;
    open.children.push({ kind: 'text', value, place: { file: this.#file, start, end } });
  }

  comment(value: string, start: number, end: number): void {
    this.#open.at(-1)?.children.push({ kind: 'comment', value, place: { file: this.#file, start, end } });
  }

  processingInstruction(): boolean {
    return true;
  }

  /** The namespaces in force in a start tag. */
  #declare(values: Readonly<Record<string, string>>, outer: RngNamespaces, tag: number): RngNamespaces {
    let own: Map<string, string> | undefined;
    for (const name in values) {
      if (!isDeclaration(name)) continue;
      const namespace = values[name] as string;
      const wrong = declarationFault(name, namespace);
      if (wrong !== undefined) this.#refuse(attributePlace(this.#file, tag, name), wrong);
      own ??= new Map();
      own.set(name.slice(6), namespace);
    }
    return own === undefined ? outer : new RngNamespaces(outer, own);
  }

  #attributes(
    values: Readonly<Record<string, string>>,
    namespaces: RngNamespaces,
    tag: number,
  ): readonly SchemaAttribute[] {
    let attributes: SchemaAttribute[] | undefined;
    let prefixed: Set<string> | undefined;
    for (const name in values) {
      if (isDeclaration(name)) continue;
      const value = values[name] as string;
      attributes ??= [];
      if (name.indexOf(':') < 0) {
        attributes.push(new RngAttribute('', name, name, value, this.#file, tag));
        continue;
      }
      const namespace = this.#namespaceOf(name, namespaces, undefined, tag) ?? '';
      const localName = name.slice(name.indexOf(':') + 1);
      prefixed ??= new Set();
      const before = prefixed.size;
      if (prefixed.add(`${localName} ${namespace}`).size === before) {
        const message = `The attribute \`${name}\` stands in its tag twice, with two prefixes of one namespace.`;
        this.#refuse(attributePlace(this.#file, tag, name), message);
      }
      attributes.push(new RngAttribute(namespace, localName, name, value, this.#file, tag));
    }
    return attributes ?? none;
  }

  /** The namespace of a name with a prefix, at a place, or of an attribute of the start tag at `tag`. */
  #namespaceOf(
    name: string,
    namespaces: RngNamespaces,
    place: { start: number; end: number } | undefined,
    tag = 0,
  ): string | undefined {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, colon);
    const at = () => place ?? attributePlace(this.#file, tag, name);
    if (!isNcName(prefix) || !isNcName(name.slice(colon + 1))) {
      this.#refuse(at(), `\`${name}\` is no name with a prefix: one colon must stand between two names.`);
      return undefined;
    }
    const namespace = namespaces.namespaceOf(prefix);
    if (namespace === undefined) {
      const hint = `Declare it with \`xmlns:${prefix}="…"\`.`;
      this.#refuse(at(), `The namespace prefix \`${prefix}\` is not declared.`, hint);
    }
    return namespace;
  }

  #refuse({ start, end }: { start: number; end: number }, message: string, hint?: string): void {
    const place = { file: this.#file, start, end };
    this.fault ??= { message, ...(hint !== undefined && { hint }), place };
  }
}

/** Whether an attribute declares a namespace. */
function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name[5] === ':');
}
