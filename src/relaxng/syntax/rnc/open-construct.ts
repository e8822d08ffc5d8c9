import type { SchemaNode } from '../schema-element.ts';
import type { Annotations } from './annotations.ts';
import type { MutableElement } from './element-builder.ts';
import type { Token } from './token.ts';

/** A pattern that is not yet whole. */
export interface OpenPattern {
  readonly kind: 'pattern';
  /**
   * What closes it: a symbol; `operand`, when one operand without operators is all (an `except`); `end`, when it goes
   * to the end of the schema; `definition`, when it goes to the next definition.
   */
  readonly closing: ')' | '}' | 'operand' | 'end' | 'definition';
  /** The element whose content the pattern is; absent in parentheses and where the pattern is the schema. */
  readonly element?: MutableElement;
  /** What annotates the element, or the pattern in parentheses. */
  readonly annotations: Annotations;
  /** What opened it. */
  readonly opener: Token;
  /** The operands before the last, with comments and what follows them. */
  readonly nodes: SchemaNode[];
  /** The last operand; undefined while it must still be read. */
  operand: SchemaNode[] | undefined;
  /** What may follow the last operand: a datatype with an exception stands alone, what is repeated is not again. */
  operandKind: 'primary' | 'repeated' | 'dataExcept';
  /** The `-` in the last operand. */
  except: Token | undefined;
  /** The first operator. */
  operator: Token | undefined;
}

/** A grammar, `div` or `include` that is not yet closed. */
export interface OpenMembers {
  readonly kind: 'members';
  readonly element: MutableElement;
  readonly annotations: Annotations;
  /** The `{`; absent where the grammar is the schema. */
  readonly opener?: Token;
  readonly inInclude: boolean;
  /** The first token of the definition read last. */
  lastMember: Token | undefined;
}

export type OpenConstruct = OpenPattern | OpenMembers;

/** A pattern of which nothing has been read. */
export function openPattern(
  given: Pick<OpenPattern, 'closing' | 'element' | 'annotations' | 'opener'>,
): OpenPattern {
  return {
    kind: 'pattern',
    ...given,
    nodes: [],
    operand: undefined,
    operandKind: 'primary',
    except: undefined,
    operator: undefined,
  };
}
