import {
  type NamespaceContext,
  relaxNgNamespace,
  type SchemaAttribute,
  type SchemaComment,
  type SchemaElement,
  type SchemaNode,
  type SchemaText,
} from '../schema-element.ts';
import type { Place, SchemaFile } from '../schema-file.ts';
import type { CommentToken, Token } from './token.ts';

/** A `SchemaElement` while it is made. */
export interface MutableElement extends SchemaElement {
  attributes: SchemaAttribute[];
  children: SchemaNode[];
  parent: SchemaElement | null;
  place: Place;
}

/** A stretch of the file: a token, or what stands from one to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Makes the nodes that a schema in the compact syntax stands for. */
export class ElementBuilder {
  readonly #file: SchemaFile;
  readonly #namespaces: NamespaceContext;

  constructor(file: SchemaFile, namespaces: NamespaceContext) {
    this.#file = file;
    this.#namespaces = namespaces;
  }

  /** An element of RELAX NG. */
  element(localName: string, at: Stretch, attributes: SchemaAttribute[] = []): MutableElement {
    return this.foreignElement(relaxNgNamespace, localName, localName, at, attributes);
  }

  foreignElement(
    namespace: string,
    localName: string,
    name: string,
    at: Stretch,
    attributes: SchemaAttribute[] = [],
  ): MutableElement {
    return {
      kind: 'element',
      namespace,
      localName,
      name,
      attributes,
      children: [],
      parent: null,
      namespaces: this.#namespaces,
      place: this.place(at),
    };
  }

  attribute(localName: string, value: string, at: Stretch): SchemaAttribute {
    return { namespace: '', localName, name: localName, value, place: this.place(at) };
  }

  text(value: string, at: Stretch): SchemaText {
    return { kind: 'text', value, place: this.place(at) };
  }

  /** Comments as XML has them, with space between the marks and the words. */
  comments(tokens: readonly CommentToken[]): SchemaComment[] {
    return tokens.map((token) => ({
      kind: 'comment',
      value: commentText(token.value),
      place: this.place(token),
    }));
  }

  place(at: Stretch): Place {
    return { file: this.#file, start: at.start, end: at.end };
  }

  placeFrom(first: Token, last: Token): Place {
    return { file: this.#file, start: first.start, end: last.end };
  }
}

function commentText(words: string): string {
  if (words === '') return '';
  return words.includes('\n') ? `\n${words}\n` : ` ${words} `;
}

/** Makes nodes the last children of an element. */
export function appendChildren(parent: MutableElement, nodes: readonly SchemaNode[]): void {
  for (const node of nodes) {
    if (node.kind === 'element') (node as MutableElement).parent = parent;
    parent.children.push(node);
  }
}

/** Adds nodes to a list; however many there are, unlike `push(...nodes)`. */
export function addAll(list: SchemaNode[], nodes: readonly SchemaNode[]): void {
  for (const node of nodes) list.push(node);
}
