import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from './name-class.ts';

/**
 * A pattern of a compiled grammar, made by a `PatternTable` only: equal patterns are one object, `notAllowed` and
 * `empty` are folded away (RELAX NG, sections 4.20 and 4.21).
 */
export type Pattern = PatternBase &
  (
    | { readonly kind: 'empty' | 'notAllowed' | 'text' }
    /** Two or more, none of them a choice, in the order of their ids. */
    | { readonly kind: 'choice'; readonly members: readonly Pattern[] }
    | { readonly kind: 'group' | 'interleave'; readonly left: Pattern; readonly right: Pattern }
    | { readonly kind: 'oneOrMore'; readonly of: Pattern }
    | ListPattern
    | DataPattern
    | ValuePattern
    | { readonly kind: 'attribute'; readonly declaration: AttributeDeclaration }
    | { readonly kind: 'element'; readonly declaration: ElementDeclaration }
  );

export interface PatternBase {
  /** Of this run: not to be kept, not to be shown, not to be ordered by where it can be seen. */
  readonly id: number;
  /** Whether it matches nothing at all. */
  readonly nullable: boolean;
  /** Whether attributes are in it, those of elements within left out. */
  readonly hasAttributes: boolean;
  /** Whether `data`, `value` or `list` are in it, those of attributes and elements within left out. */
  readonly hasData: boolean;
}

export interface ListPattern {
  readonly kind: 'list';
  readonly of: Pattern;
}

/** A pattern that judges a text as a whole. */
export type DataLeaf = DataPattern | ValuePattern | ListPattern;

export interface DataPattern {
  readonly kind: 'data';
  /** In the order of the schema. */
  readonly order: number;
  readonly datatype: Datatype;
  readonly except?: Pattern;
  readonly documentation?: Documentation;
}

export interface ValuePattern {
  readonly kind: 'value';
  /** In the order of the schema. */
  readonly order: number;
  readonly datatype: Datatype;
  /** As written in the schema. */
  readonly value: string;
  readonly key: string;
  readonly documentation?: Documentation;
}

/** Words of the schema's author, read only when they are asked for. */
export interface Documentation {
  readonly text: string;
}

export interface AttributeDeclaration {
  /** In the order of the schema. */
  readonly index: number;
  readonly nameClass: NameClass;
  readonly of: Pattern;
  readonly documentation?: Documentation;
}

export interface ElementDeclaration {
  /** In the order of the schema. */
  readonly index: number;
  readonly nameClass: NameClass;
  /** Attributes and children; made when first asked for. */
  readonly content: Pattern;
  readonly documentation?: Documentation | undefined;
}
