import type { NameClass } from '../pattern/name-class.ts';
import type { Place } from '../syntax/schema-file.ts';
import type { Definition } from './definition.ts';
import type { SimplePattern } from './simple-grammar.ts';

type SimpleOf<Kind extends SimplePattern['kind']> = Extract<SimplePattern, { kind: Kind }>;

/**
 * A pattern after sections 4.1 to 4.18, before references are expanded: each stands at one place of a file's tree,
 * and what refers to a definition holds the definition. An `externalRef` and a nested `grammar` are references too.
 */
export type UnexpandedPattern =
  | SimpleOf<'empty' | 'notAllowed' | 'text'>
  | SimpleOf<'value'>
  | {
      readonly kind: 'choice' | 'group' | 'interleave';
      /** Two or more. */
      readonly members: readonly UnexpandedPattern[];
      readonly place: Place;
    }
  | { readonly kind: 'oneOrMore' | 'list'; readonly of: UnexpandedPattern; readonly place: Place }
  | (Omit<SimpleOf<'data'>, 'except'> & { readonly except?: UnexpandedPattern })
  | (Omit<SimpleOf<'attribute'>, 'of'> & { readonly of: UnexpandedPattern })
  | {
      readonly kind: 'element';
      readonly nameClass: NameClass;
      readonly content: UnexpandedPattern;
      readonly documentation?: string;
      readonly place: Place;
    }
  | { readonly kind: 'ref'; readonly definition: Definition; readonly place: Place };

/** An operator over patterns (RELAX NG, section 4.12): none for a single one, `empty` for none at all. */
export function combined(
  kind: 'choice' | 'group' | 'interleave',
  members: readonly UnexpandedPattern[],
  place: Place,
): UnexpandedPattern {
  const [only] = members;
  if (only === undefined) return { kind: 'empty', place };
  return members.length === 1 ? only : { kind, members, place };
}
