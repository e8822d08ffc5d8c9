import type { DocumentElement } from '../reading/document-tree.ts';
import type { Place, SchemaFile } from './schema-file.ts';

/** An XPath expression, or a pattern of XSLT, with its place in the schema. */
export interface Expression {
  readonly text: string;
  readonly place: Place;
}

/** An element that is not Schematron's and is taken over as it stands: `xsl:function`, `xsl:key` … */
export interface Foreign {
  readonly kind: 'foreign';
  readonly element: DocumentElement;
  readonly file: SchemaFile;
  readonly place: Place;
}

/** `sch:let`: a variable with an expression, or with content. */
export interface Let {
  readonly kind: 'let';
  readonly name: string;
  readonly as?: string;
  readonly value?: Expression;
  readonly content: readonly (Foreign | string)[];
  readonly place: Place;
}

/** A piece of a message: text as it stands, or what is worked out for the node. */
export type MessagePart = string | { readonly select: Expression } | Foreign;

/** What assertions and rules may say of themselves (ISO/IEC 19757-3, 5.5.14 and 5.5.13). */
export interface Remarks {
  readonly role?: string;
  readonly flag?: string;
  readonly see?: string;
  readonly subject?: Expression;
}

export interface Assertion extends Remarks {
  readonly kind: 'assert' | 'report';
  readonly id?: string;
  readonly test: Expression;
  readonly message: readonly MessagePart[];
  readonly diagnostics: readonly Reference[];
  readonly properties: readonly Reference[];
  readonly place: Place;
}

/** A name that something is referred to by. */
export interface Reference {
  readonly name: string;
  readonly place: Place;
}

export interface Rule extends Remarks {
  readonly kind: 'rule';
  readonly id?: string;
  readonly context: Expression;
  /** In the order in which they stand, those of abstract rules in their place. */
  readonly content: readonly (Let | Foreign | Assertion)[];
  readonly place: Place;
}

export interface Pattern extends Remarks {
  readonly id?: string;
  readonly lets: readonly (Let | Foreign)[];
  readonly rules: readonly Rule[];
  readonly place: Place;
}

export interface Phase {
  readonly id: string;
  readonly lets: readonly Let[];
  readonly active: readonly Reference[];
  readonly place: Place;
}

/** `sch:diagnostic` and `sch:property`: words for a finding beside its message. */
export interface NamedText {
  readonly id: string;
  readonly parts: readonly MessagePart[];
  readonly place: Place;
}

export type QueryBinding = 'xslt' | 'xslt2' | 'xslt3';

/** A schema with all its files, abstract patterns and rules put where they are used. */
export interface Schema {
  readonly binding: QueryBinding;
  /** Namespaces by their prefixes, in order. */
  readonly namespaces: ReadonlyMap<string, string>;
  readonly lets: readonly (Let | Foreign)[];
  readonly patterns: readonly Pattern[];
  readonly phases: readonly Phase[];
  readonly defaultPhase?: Reference;
  readonly diagnostics: ReadonlyMap<string, NamedText>;
  readonly properties: ReadonlyMap<string, NamedText>;
  readonly place: Place;
}
