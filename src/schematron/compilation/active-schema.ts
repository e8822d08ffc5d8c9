import type { Assertion, Foreign, Let, MessagePart, Pattern, QueryBinding, Rule } from '../schema/schema.ts';

/** An assertion with all its words in one list: those of its message, of its diagnostics, of its properties. */
export interface ActiveAssertion extends Omit<Assertion, 'message' | 'diagnostics' | 'properties'> {
  /** Its place among all assertions of the schema. */
  readonly number: number;
  readonly parts: readonly MessagePart[];
}

export interface ActiveRule extends Omit<Rule, 'content'> {
  readonly content: readonly (Let | Foreign | ActiveAssertion)[];
}

export interface ActivePattern extends Omit<Pattern, 'rules'> {
  readonly rules: readonly ActiveRule[];
}

/** The part of a schema that a phase wakes, ready to be compiled. */
export interface ActiveSchema {
  readonly binding: QueryBinding;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly lets: readonly (Let | Foreign)[];
  readonly patterns: readonly ActivePattern[];
}
