import { teiNamespace } from '../edition/namespaces.ts';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode, XmlText } from '../edition/xml-tree.ts';
import type { XmlEvents } from '../engines/saxes.ts';
import type { AttributeDeclarations } from './doctype/attribute-declarations.ts';
import { withDefaults } from './doctype/attribute-declarations.ts';
import type { Fault } from './fault.ts';
import { nameFault } from './faults/name-fault.ts';
import { instructionFault, versionFault } from './faults/prolog-fault.ts';
import { NamespaceScope } from './namespace-scope.ts';
import type { OffsetMap } from './offset-map.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenElement = Mutable<XmlElement> & { children: XmlNode[] };

/** Builds the tree of a document out of the events of its text, with the places of the file. Keeps no stack but the tree. */
export class TreeBuilder implements XmlEvents {
  readonly children: XmlNode[] = [];
  root: OpenElement | undefined;
  /** The innermost element that is open. */
  current: OpenElement | null = null;
  /** Set when an event stopped the reading. */
  fault: Fault | undefined;
  /** The first `teiHeader` that is a child of the root, as offsets into the text that was parsed. */
  header: { readonly element: XmlElement; readonly start: number; end: number } | undefined;

  readonly #text: string;
  readonly #map: OffsetMap;
  readonly #declared: AttributeDeclarations | undefined;
  readonly #scope = new NamespaceScope();

  constructor(text: string, map: OffsetMap, declared?: AttributeDeclarations) {
    this.#text = text;
    this.#map = map;
    this.#declared = declared;
  }

  /** The finished tree; undefined where the text ended within it. */
  get document(): XmlDocument | undefined {
    if (this.root === undefined || this.current !== null) return undefined;
    return { kind: 'document', root: this.root, children: this.children };
  }

  declaration(version: string | undefined, start: number, end: number): boolean {
    this.fault = versionFault(version, this.#text, start, end);
    return this.fault === undefined;
  }

  doctype(): void {}

  startTag(
    name: string,
    written: Readonly<Record<string, string>>,
    start: number,
    end: number,
    empty: boolean,
  ): boolean {
    const values = this.#declared ? withDefaults(name, written, this.#declared) : written;
    const names = this.#scope.enter(name, values);
    if ('kind' in names) {
      this.fault = nameFault(names, this.#text, start, end);
      return false;
    }
    const startTagEnd = this.#map.end(end);
    const element: OpenElement = {
      kind: 'element',
      name,
      localName: names.localName,
      namespace: names.namespace,
      prefix: names.prefix,
      attributes: names.attributes as XmlAttribute[],
      declarations: names.declarations,
      children: [],
      parent: this.current,
      start: this.#map.start(start),
      startTagEnd,
      end: startTagEnd,
    };
    this.#append(element);
    if (this.current === null) this.root = element;
    else if (this.current === this.root && !this.header && isHeader(element)) {
      this.header = { element, start, end };
    }
    if (empty) this.#scope.leave(element.declarations);
    else this.current = element;
    return true;
  }

  endTag(_start: number, end: number): void {
    const element = this.current as OpenElement;
    element.end = this.#map.end(end);
    if (this.header?.element === element) this.header.end = end;
    this.#scope.leave(element.declarations);
    this.current = element.parent as OpenElement | null;
  }

  text(value: string, start: number, end: number): void {
    if (value === '') return;
    const parent = this.current as OpenElement;
    const last = parent.children.at(-1);
    if (last?.kind === 'text') {
      // CDATA and the text around it are one text to everyone.
      const text = last as Mutable<XmlText>;
      text.value += value;
      text.end = this.#map.end(end);
      return;
    }
    parent.children.push({
      kind: 'text',
      value,
      parent,
      start: this.#map.start(start),
      end: this.#map.end(end),
    });
  }

  comment(value: string, start: number, end: number): void {
    this.#append({
      kind: 'comment',
      value,
      parent: this.current,
      start: this.#map.start(start),
      end: this.#map.end(end),
    });
  }

  processingInstruction(target: string, value: string, start: number, end: number): boolean {
    this.fault = instructionFault(target, this.#text, start);
    this.#append({
      kind: 'processing-instruction',
      target,
      value,
      parent: this.current,
      start: this.#map.start(start),
      end: this.#map.end(end),
    });
    return this.fault === undefined;
  }

  #append(node: XmlNode): void {
    (this.current?.children ?? this.children).push(node);
  }
}

function isHeader(element: XmlElement): boolean {
  return element.localName === 'teiHeader' && element.namespace === teiNamespace;
}
