import { forbiddenDeclaration } from '../../reading/namespaces/forbidden-declaration.ts';
import { splitQName } from '../../reading/namespaces/split-qname.ts';
import type { AttributeList, XmlHandler } from '../../reading/xml-handler.ts';
import { relaxNgNamespace, type SchemaAttribute, type SchemaNode } from '../schema-element.ts';
import type { Place, SchemaFile } from '../schema-file.ts';
import { attributePlace, RngAttribute } from './rng-attribute.ts';
import { commentsAround, commentsIn } from './rng-comments.ts';
import { RngElement } from './rng-element.ts';
import { noNamespaces, RngNamespaces } from './rng-namespaces.ts';

/** Something that Namespaces in XML forbids, and where it stands. */
export interface NamespaceFault {
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
}

/** An open element, and where its children go. */
interface Open {
  readonly element: RngElement;
  readonly children: SchemaNode[];
  /** White space between children counts for nothing here (RELAX NG, section 4.2). */
  readonly ignoresSpace: boolean;
}

/** Shared by all elements without attributes or content. */
const none: never[] = [];

/** Makes the tree of a schema's file from what a reader tells; stops at the first fault against Namespaces in XML. */
export class RngTreeBuilder implements XmlHandler {
  root: RngElement | undefined;
  fault: NamespaceFault | undefined;
  readonly #file: SchemaFile;
  readonly #open: Open[] = [];
  #rootChildren: SchemaNode[] = [];
  /** Where what has been told ends: comments stand where something is left out. */
  #end = 0;

  constructor(file: SchemaFile) {
    this.#file = file;
  }

  /** The element in which reading stands. */
  get innermost(): RngElement | undefined {
    return this.#open.at(-1)?.element;
  }

  startTag(name: string, list: AttributeList, start: number, end: number, empty: boolean): boolean {
    const outer = this.#open.at(-1);
    this.#skipTo(start, end);
    const namespaces = this.#declare(
      list,
      outer === undefined ? noNamespaces : outer.element.namespaces,
      start,
    );
    const isPrefixed = name.indexOf(':') >= 0;
    const namespace = isPrefixed
      ? this.#namespaceOf(name, namespaces, { start: start + 1, end: start + 1 + name.length })
      : namespaces.namespaceOf('');
    const attributes = list.count === 0 ? none : this.#attributes(list, namespaces, start);
    if (this.fault !== undefined || namespace === undefined) return false;
    const localName = isPrefixed ? name.slice(name.indexOf(':') + 1) : name;
    const file = this.#file;
    // Comments before the root, a licence perhaps, are kept as its own.
    const before = outer === undefined ? commentsAround(file, 0, start) : none;
    const children: SchemaNode[] = before.length > 0 ? before : empty ? none : [];
    const parent = outer === undefined ? null : outer.element;
    const element = new RngElement(
      namespace,
      localName,
      name,
      attributes,
      children,
      parent,
      namespaces,
      file,
      start,
    );
    if (outer === undefined) {
      this.root = element;
      this.#rootChildren = children;
    } else outer.children.push(element);
    if (!empty) {
      const isString = localName === 'value' || localName === 'param' || localName === 'name';
      const ignoresSpace = namespace === relaxNgNamespace && !isString;
      this.#open.push({ element, children, ignoresSpace });
    }
    return true;
  }

  /** To be called when the whole file has been told: what stands after the root belongs to it too. */
  endFile(): void {
    const after = commentsAround(this.#file, this.#end, this.#file.source.text.length);
    if (this.#rootChildren !== none) for (const comment of after) this.#rootChildren.push(comment);
  }

  endTag(start: number, end: number): void {
    this.#skipTo(start, end);
    this.#open.pop();
  }

  text(value: string, from: number, to: number, start: number, end: number): void {
    this.#skipTo(start, end);
    const open = this.#open.at(-1);
    if (open === undefined || (open.ignoresSpace && isSpace(value, from, to))) return;
    const { children } = open;
    const last = children.at(-1);
    const file = this.#file;
    let text = value.slice(from, to);
    let first = start;
    // Pieces of one text.
    if (last?.kind === 'text' && last.place.end === start) {
      children.pop();
      text = last.value + text;
      first = last.place.start;
    }
    children.push({ kind: 'text', value: text, place: { file, start: first, end } });
  }

  /** Looks for comments in what has been left out before the construct from `start` to `end`. */
  #skipTo(start: number, end: number): void {
    if (start > this.#end) {
      const open = this.#open.at(-1);
      if (open !== undefined)
        for (const comment of commentsIn(this.#file, this.#end, start)) open.children.push(comment);
    }
    this.#end = end;
  }

  /** The namespaces in force in a start tag. */
  #declare({ count, names, values }: AttributeList, outer: RngNamespaces, tag: number): RngNamespaces {
    let own: Map<string, string> | undefined;
    for (let index = 0; index < count; index++) {
      const name = names[index] as string;
      if (!isDeclaration(name)) continue;
      const namespace = values[index] as string;
      const wrong = forbiddenDeclaration(name, namespace);
      if (wrong !== undefined) this.#refuse(attributePlace(this.#file, tag, name), wrong);
      own ??= new Map();
      own.set(name.slice(6), namespace);
    }
    return own === undefined ? outer : new RngNamespaces(outer, own);
  }

  #attributes(
    { count, names, values }: AttributeList,
    namespaces: RngNamespaces,
    tag: number,
  ): SchemaAttribute[] {
    let attributes = none as SchemaAttribute[];
    let prefixed: Set<string> | undefined;
    for (let index = 0; index < count; index++) {
      const name = names[index] as string;
      if (isDeclaration(name)) continue;
      const value = values[index] as string;
      if (attributes === none) attributes = [];
      const colon = name.indexOf(':');
      if (colon < 0) {
        attributes.push(new RngAttribute('', name, name, value, this.#file, tag));
        continue;
      }
      const namespace = this.#namespaceOf(name, namespaces, undefined, tag) ?? '';
      const localName = name.slice(colon + 1);
      prefixed ??= new Set();
      const before = prefixed.size;
      if (prefixed.add(`${localName} ${namespace}`).size === before) {
        const message = `The attribute \`${name}\` stands in its tag twice, with two prefixes of one namespace.`;
        this.#refuse(attributePlace(this.#file, tag, name), message);
      }
      attributes.push(new RngAttribute(namespace, localName, name, value, this.#file, tag));
    }
    return attributes;
  }

  /** The namespace of a name with a prefix, at a place, or of an attribute of the start tag at `tag`. */
  #namespaceOf(
    name: string,
    namespaces: RngNamespaces,
    place: { start: number; end: number } | undefined,
    tag = 0,
  ): string | undefined {
    const at = () => place ?? attributePlace(this.#file, tag, name);
    const parts = splitQName(name);
    if (parts === undefined) {
      this.#refuse(at(), `\`${name}\` is no name with a prefix: one colon must stand between two names.`);
      return undefined;
    }
    const namespace = namespaces.namespaceOf(parts.prefix);
    if (namespace === undefined) {
      const hint = `Declare it with \`xmlns:${parts.prefix}="…"\`.`;
      this.#refuse(at(), `The namespace prefix \`${parts.prefix}\` is not declared.`, hint);
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

function isSpace(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index);
    if (code !== 0x20 && code !== 0x0a && code !== 0x09 && code !== 0x0d) return false;
  }
  return true;
}
