import type { Datatype } from '../datatypes/datatype.ts';
import type { NameClass } from '../pattern/name-class.ts';
import type { Place, SchemaFile } from '../syntax/schema-file.ts';

/**
 * A schema in the simple form of RELAX NG, section 5, but for three liberties that change nothing in meaning:
 * operators have two members or more, a `ref` is the `define` itself, and `empty`, `notAllowed`, … may be shared.
 * What several patterns referred to is one object: the whole is a graph without circles but through `define`s,
 * and whoever walks it must remember where it has been.
 */
export interface SimpleGrammar {
  readonly start: SimplePattern;
  /** Every file that the schema came from, the schema itself first. */
  readonly files: readonly SchemaFile[];
}

export type SimplePattern =
  | { readonly kind: 'empty' | 'notAllowed' | 'text'; readonly place: Place }
  | {
      readonly kind: 'choice' | 'group' | 'interleave';
      /** Two or more. */
      readonly members: readonly SimplePattern[];
      readonly place: Place;
    }
  | { readonly kind: 'oneOrMore' | 'list'; readonly of: SimplePattern; readonly place: Place }
  | {
      readonly kind: 'data';
      readonly datatype: Datatype;
      readonly except?: SimplePattern;
      readonly documentation?: string;
      readonly place: Place;
    }
  | {
      readonly kind: 'value';
      readonly datatype: Datatype;
      /** As written. */
      readonly value: string;
      /** The datatype's key of the value, see `Datatype.key`. */
      readonly key: string;
      readonly documentation?: string;
      readonly place: Place;
    }
  | {
      readonly kind: 'attribute';
      readonly nameClass: NameClass;
      readonly of: SimplePattern;
      readonly documentation?: string;
      readonly place: Place;
    }
  | { readonly kind: 'ref'; readonly define: ElementDefine; readonly place: Place };

/** An `element` pattern, which section 4.19 gives a `define` of its own. */
export interface ElementDefine {
  readonly nameClass: NameClass;
  readonly content: SimplePattern;
  readonly documentation?: string;
  readonly place: Place;
}
