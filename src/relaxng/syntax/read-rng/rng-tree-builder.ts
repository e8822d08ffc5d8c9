import type { XmlEvents } from '../../../engines/saxes.ts';
import { isNcName } from '../rnc/nc-name.ts';
import type { SchemaAttribute, SchemaElement, SchemaNode } from '../schema-element.ts';
import { relaxNgNamespace } from '../schema-element.ts';
import type { Place, SchemaFile } from '../schema-file.ts';
import { attributePlace, RngAttribute } from './rng-attribute.ts';
import { noNamespaces, RngNamespaces, xmlNamespace } from './rng-namespaces.ts';

const declarationNamespace = 'http://www.w3.org/2000/xmlns/';

/** Something that Namespaces in XML forbids, and where it stands. */
export interface NamespaceFault {
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
}

/** An open element: what it shares with its children, and where these go. */
interface Open {
  readonly element: SchemaElement;
  readonly children: SchemaNode[];
  readonly namespaces: RngNamespaces;
  /** White space between children counts for nothing here (RELAX NG, section 4.2). */
  readonly ignoresSpace: boolean;
}

type ResolvedName = readonly [namespace: string, localName: string, name: string];

/** Makes the tree of a schema's file from saxes' events; stops at the first fault against Namespaces in XML. */
export class RngTreeBuilder implements XmlEvents {
  root: SchemaElement | undefined;
  fault: NamespaceFault | undefined;
  readonly #file: SchemaFile;
  readonly #open: Open[] = [];

  constructor(file: SchemaFile) {
    this.#file = file;
  }

  declaration(version: string | undefined, start: number, end: number): boolean {
    if (version === undefined || version === '1.0') return true;
    return this.#refuse({ start, end }, `The schema is XML ${version}, and must be XML 1.0.`);
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
    const namespaces = this.#declare(values, outer?.namespaces ?? noNamespaces, start);
    if (namespaces === undefined) return false;
    const resolved = this.#resolve(name, namespaces, true, () => this.#nameIn(start, name));
    if (resolved === undefined) return false;
    const attributes = this.#attributes(values, namespaces, start);
    if (attributes === undefined) return false;
    const children: SchemaNode[] = [];
    const [namespace, localName] = resolved;
    const element: SchemaElement = {
      kind: 'element',
      namespace,
      localName,
      name,
      attributes,
      children,
      parent: outer?.element ?? null,
      namespaces,
      place: { file: this.#file, start: start + 1, end: start + 1 + name.length },
    };
    if (outer === undefined) this.root = element;
    else outer.children.push(element);
    if (!empty) {
      const ignoresSpace = namespace === relaxNgNamespace && !/^(value|param|name)$/.test(localName);
      this.#open.push({ element, children, namespaces, ignoresSpace });
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

  /** The namespaces in force in a start tag; undefined after a fault. */
  #declare(
    values: Readonly<Record<string, string>>,
    outer: RngNamespaces,
    tag: number,
  ): RngNamespaces | undefined {
    let own: Map<string, string> | undefined;
    for (const name in values) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
      const prefix = name.slice(6);
      const namespace = values[name] as string;
      const wrong = declarationFault(name, prefix, namespace);
      if (wrong !== undefined) {
        this.#refuse(attributePlace(this.#file, tag, name), wrong);
        return undefined;
      }
      own ??= new Map();
      own.set(prefix, namespace);
    }
    return own === undefined ? outer : new RngNamespaces(outer, own);
  }

  #attributes(
    values: Readonly<Record<string, string>>,
    namespaces: RngNamespaces,
    tag: number,
  ): SchemaAttribute[] | undefined {
    const attributes: SchemaAttribute[] = [];
    const prefixed = new Set<string>();
    for (const name in values) {
      if (name.startsWith('xmlns') && (name.length === 5 || name[5] === ':')) continue;
      const place = () => attributePlace(this.#file, tag, name);
      const resolved = this.#resolve(name, namespaces, false, place);
      if (resolved === undefined) return undefined;
      const [namespace, localName] = resolved;
      if (namespace !== '') {
        const expanded = `${localName} ${namespace}`;
        if (prefixed.has(expanded)) {
          this.#refuse(
            place(),
            `The attribute \`${name}\` stands in its tag twice, with two prefixes of one namespace.`,
          );
          return undefined;
        }
        prefixed.add(expanded);
      }
      attributes.push(new RngAttribute(resolved, values[name] as string, this.#file, tag));
    }
    return attributes;
  }

  #resolve(
    name: string,
    namespaces: RngNamespaces,
    isElement: boolean,
    place: () => { start: number; end: number },
  ): ResolvedName | undefined {
    const colon = name.indexOf(':');
    if (colon < 0) return [isElement ? (namespaces.namespaceOf('') ?? '') : '', name, name];
    const prefix = name.slice(0, colon);
    const localName = name.slice(colon + 1);
    if (!isNcName(prefix) || !isNcName(localName)) {
      this.#refuse(place(), `\`${name}\` is no name with a prefix: one colon must stand between two names.`);
      return undefined;
    }
    const namespace = namespaces.namespaceOf(prefix);
    if (namespace === undefined) {
      const hint = `Declare it with \`xmlns:${prefix}="…"\`.`;
      this.#refuse(place(), `The namespace prefix \`${prefix}\` is not declared.`, hint);
      return undefined;
    }
    return [namespace, localName, name];
  }

  #nameIn(tag: number, name: string): { start: number; end: number } {
    return { start: tag + 1, end: tag + 1 + name.length };
  }

  #refuse({ start, end }: { start: number; end: number }, message: string, hint?: string): false {
    this.fault = { message, ...(hint !== undefined && { hint }), place: { file: this.#file, start, end } };
    return false;
  }
}

/** What is wrong with a namespace declaration (Namespaces in XML 1.0, section 3). */
function declarationFault(name: string, prefix: string, namespace: string): string | undefined {
  if (name === 'xmlns:' || (prefix !== '' && !isNcName(prefix))) return `\`${name}\` declares no prefix.`;
  if (prefix === 'xmlns') return 'The prefix `xmlns` must not be declared.';
  if ((prefix === 'xml') !== (namespace === xmlNamespace)) {
    return `The prefix \`xml\`, and no other, must stand for \`${xmlNamespace}\`.`;
  }
  if (namespace === declarationNamespace) return `No prefix may stand for \`${declarationNamespace}\`.`;
  if (prefix !== '' && namespace === '') return `The prefix \`${prefix}\` must stand for a namespace.`;
  return undefined;
}
