import type { StartTransition, State } from '../automaton/state.ts';
import type { NameTable } from '../pattern/name-table.ts';
import type { NamespaceContext } from '../reading/namespace-contexts.ts';
import type { DocumentSource } from './document-source.ts';
import { ElementPaths } from './element-paths.ts';
import { RememberedChildren } from './remembered-children.ts';
import type { OpenElement, Sibling } from './slip.ts';

/** Of the elements around a wrong one no more are looked at: there may be one at every level of a deep document. */
const mostAround = 64;

/**
 * The elements that are open. Each level has one entry in every array, the root's being 1 and the document's 0: arrays
 * side by side make no objects, which an element that nothing is wrong with would be for nothing.
 */
export class OpenElements {
  /** How many there are; the level of the innermost. */
  depth = 0;
  /** The state of the parent before the element. */
  readonly outer: State[] = [];
  /** The way in that was taken, and with it the ways out. */
  readonly transitions: (StartTransition | undefined)[] = [];
  /** The state as the content begins; undefined while the start tag is open. */
  readonly contents: (State | undefined)[] = [];
  readonly namespaces: NamespaceContext[] = [];

  readonly #names: string[] = [];
  readonly #nameIds: number[] = [];
  readonly #starts: number[] = [];
  readonly #startEnds: number[] = [];
  readonly #sources: DocumentSource[] = [];
  readonly #children = new RememberedChildren();
  readonly #paths = new ElementPaths();
  readonly #table: NameTable;

  constructor(table: NameTable, namespaces: NamespaceContext, start: State) {
    this.#table = table;
    this.namespaces[0] = namespaces;
    this.contents[0] = start;
  }

  /** `nameId` is the name's in the table; the rest as in `OpenElement`. */
  open(
    name: string,
    nameId: number,
    namespaces: NamespaceContext,
    outer: State,
    source: DocumentSource,
    start: number,
    end: number,
  ): void {
    const depth = ++this.depth;
    this.outer[depth] = outer;
    this.transitions[depth] = undefined;
    this.contents[depth] = undefined;
    this.namespaces[depth] = namespaces;
    this.#names[depth] = name;
    this.#nameIds[depth] = nameId;
    this.#starts[depth] = start;
    this.#startEnds[depth] = end;
    this.#sources[depth] = source;
    this.#children.open(depth, nameId, source, start);
    this.#paths.forget(depth);
  }

  /** Ends the innermost. */
  close(): void {
    this.#children.close(this.depth--);
  }

  /** The innermost. */
  get innermost(): OpenElement {
    return this.at(this.depth);
  }

  /** The element at a level, 1 or more. */
  at(level: number): OpenElement {
    const name = this.#names[level] as string;
    return {
      name,
      nameId: this.#nameIds[level] as number,
      namespace: this.#namespaceOf(level),
      localName: name.slice(name.indexOf(':') + 1),
      source: this.#sources[level] as DocumentSource,
      start: this.#starts[level] as number,
      end: this.#startEnds[level] as number,
      namespaces: this.namespaces[level] as NamespaceContext,
      content: this.contents[level],
      path: this.#paths.path(level, this.#step),
    };
  }

  /** The innermost, by its place alone. */
  get place(): Sibling {
    const { depth } = this;
    return {
      nameId: this.#nameIds[depth] as number,
      source: this.#sources[depth] as DocumentSource,
      start: this.#starts[depth] as number,
    };
  }

  /** The elements around the one at a level, the innermost first; no more than 64, since a document may be deep. */
  *around(level: number): Generator<OpenElement> {
    for (let at = level - 1; at > 0 && level - at <= mostAround; at--) yield this.at(at);
  }

  /** The elements before the one at a level in its parent, the first ones only where they are many. */
  before(level: number): Sibling[] {
    return this.#children.of(level - 1).slice(0, -1);
  }

  /** The last step of an element's path; its number is left out where it is not known. */
  readonly #step = (level: number): string => {
    const name = this.#names[level] as string;
    const step = `/Q{${this.#namespaceOf(level)}}${name.slice(name.indexOf(':') + 1)}`;
    const id = this.#nameIds[level] as number;
    // Names that the grammar does not tell apart cannot be counted apart.
    const number = this.#table.name(id).known ? this.#children.count(level - 1, id) : undefined;
    return number === undefined ? step : `${step}[${number}]`;
  };

  #namespaceOf(level: number): string {
    const name = this.#names[level] as string;
    const colon = name.indexOf(':');
    return this.namespaces[level]?.namespaceOf(colon < 0 ? '' : name.slice(0, colon)) ?? '';
  }
}
