import type { XmlEvents } from '../../engines/saxes.ts';
import type { DocumentAttribute, DocumentElement, DocumentLeaf, DocumentNode } from './document-tree.ts';
import type { TreeFault } from './read-tree.ts';

type Open = { -readonly [Key in keyof DocumentElement]: DocumentElement[Key] } & { children: DocumentNode[] };
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Builds a tree out of the events of a text. */
export class TreeReader implements XmlEvents {
  readonly children: DocumentNode[] = [];
  /** Set when an event stopped the reading. */
  fault: TreeFault | undefined;
  /** How many elements stand within each other at most. */
  depth = 0;
  #current: Open | null = null;
  /** The namespaces in force, one object for each element that declares some; the prototype is what is outside. */
  readonly #scopes: Record<string, string>[] = [Object.assign(Object.create(null), { xml: xmlNamespace })];

  declaration(): boolean {
    return true;
  }

  doctype(): void {}

  startTag(
    name: string,
    written: Readonly<Record<string, string>>,
    start: number,
    end: number,
    empty: boolean,
  ): boolean {
    const outer = this.#scopes.at(-1) as Record<string, string>;
    const declarations: Record<string, string> = {};
    let scope = outer;
    for (const attribute in written) {
      if (attribute !== 'xmlns' && !attribute.startsWith('xmlns:')) continue;
      if (scope === outer) scope = Object.create(outer);
      scope[attribute.slice(6)] = declarations[attribute.slice(6)] = written[attribute] as string;
    }
    const resolve = (qname: string, byDefault: string) => {
      const colon = qname.indexOf(':');
      const prefix = qname.slice(0, Math.max(colon, 0));
      const namespace = colon < 0 ? byDefault : scope[prefix];
      if (namespace === undefined || (colon >= 0 && namespace === '')) {
        this.fault ??= { words: `the prefix \`${prefix}\` of \`${qname}\` is not declared`, start, end };
      }
      return { name: qname, localName: qname.slice(colon + 1), namespace: namespace ?? '' };
    };
    const attributes: DocumentAttribute[] = [];
    for (const attribute in written) {
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) continue;
      attributes.push({ ...resolve(attribute, ''), value: written[attribute] as string });
    }
    const element: Open = {
      kind: 'element',
      ...resolve(name, scope[''] ?? ''),
      attributes,
      declarations,
      children: [],
      parent: this.#current,
      start,
      startTagEnd: end,
    };
    this.#append(element);
    if (!empty) {
      this.#current = element;
      this.#scopes.push(scope);
      if (this.#scopes.length > this.depth) this.depth = this.#scopes.length;
    }
    return this.fault === undefined;
  }

  endTag(): void {
    this.#current = (this.#current?.parent ?? null) as Open | null;
    this.#scopes.pop();
  }

  text(value: string, start: number, end: number): void {
    if (value === '') return;
    const last = this.#current?.children.at(-1);
    if (last?.kind === 'text') {
      const text = last as Writable<DocumentLeaf>;
      text.value += value;
      text.end = end;
    } else this.#append({ kind: 'text', value, parent: this.#current, start, end });
  }

  comment(value: string, start: number, end: number): void {
    this.#append({ kind: 'comment', value, parent: this.#current, start, end });
  }

  processingInstruction(target: string, value: string, start: number, end: number): boolean {
    this.#append({ kind: 'processing-instruction', target, value, parent: this.#current, start, end });
    return true;
  }

  #append(node: DocumentNode): void {
    (this.#current?.children ?? this.children).push(node);
  }
}
