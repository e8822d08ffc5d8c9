import type { Place } from './schema-file.ts';

/**
 * An element of a schema in the full syntax (RELAX NG, section 3) as its XML form has it, whether it was written in
 * the XML or in the compact syntax: foreign elements and attributes stand among the others.
 */
export interface SchemaElement {
  readonly kind: 'element';
  readonly namespace: string;
  readonly localName: string;
  /** As written, with its prefix; in the compact syntax the local name, with a prefix where the file declares one. */
  readonly name: string;
  /** Namespace declarations left out. */
  readonly attributes: readonly SchemaAttribute[];
  readonly children: readonly SchemaNode[];
  readonly parent: SchemaElement | null;
  /** The namespaces in force: one object for all elements that share them. */
  readonly namespaces: NamespaceContext;
  /** The element's name in its start tag; in the compact syntax the words that stand for it. */
  readonly place: Place;
}

export interface SchemaAttribute {
  readonly namespace: string;
  readonly localName: string;
  readonly name: string;
  readonly value: string;
  /** The value without its quotes; in the compact syntax the words that stand for it. */
  readonly place: Place;
}

export interface SchemaText {
  readonly kind: 'text';
  readonly value: string;
  readonly place: Place;
}

export interface SchemaComment {
  readonly kind: 'comment';
  readonly value: string;
  readonly place: Place;
}

export type SchemaNode = SchemaElement | SchemaText | SchemaComment;

/** Prefixes ('' for the default) to namespaces. */
export interface NamespaceContext {
  readonly bindings: ReadonlyMap<string, string>;
}

export const relaxNgNamespace = 'http://relaxng.org/ns/structure/1.0';
export const compatibilityAnnotations = 'http://relaxng.org/ns/compatibility/annotations/1.0';
