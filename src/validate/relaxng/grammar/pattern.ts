import type { Datatype } from './datatype.ts';
import type { NameClass } from './name-class.ts';

/**
 * A RELAX NG pattern in the simple form of the specification's section 4, made by a `PatternTable` only:
 * equal patterns are one object, `notAllowed` and `empty` are folded away.
 */
export type Pattern = PatternBase &
  (
    | { readonly kind: 'empty' | 'notAllowed' | 'text' }
    | { readonly kind: 'choice' | 'group' | 'interleave'; readonly left: Pattern; readonly right: Pattern }
    | { readonly kind: 'oneOrMore' | 'list'; readonly of: Pattern }
    | { readonly kind: 'data'; readonly datatype: Datatype; readonly except?: Pattern }
    | { readonly kind: 'value'; readonly datatype: Datatype; readonly value: string }
    | { readonly kind: 'attribute'; readonly declaration: AttributeDeclaration }
    | { readonly kind: 'element'; readonly declaration: ElementDeclaration }
  );

interface PatternBase {
  /** Of patterns of one table, each has its own. */
  readonly id: number;
  /** Whether it matches nothing at all. */
  readonly nullable: boolean;
  /** Whether an attribute stands in it, child elements' own not counted. */
  readonly hasAttributes: boolean;
}

/** One `element` of a schema; its content is read when it is first asked for, since patterns are recursive. */
export interface ElementDeclaration {
  readonly id: number;
  readonly nameClass: NameClass;
  readonly content: Pattern;
  /** The words of its `a:documentation`, if it has any. */
  readonly documentation?: string | undefined;
}

/** One `attribute` of a schema. */
export interface AttributeDeclaration {
  readonly id: number;
  readonly nameClass: NameClass;
  readonly value: Pattern;
  readonly documentation?: string | undefined;
}
