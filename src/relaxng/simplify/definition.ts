import type { SchemaAttribute, SchemaElement } from '../syntax/schema-element.ts';
import type { UnexpandedPattern } from './unexpanded-pattern.ts';

/** One `define` or `start` of those that make up a definition. */
export interface DefinitionPart {
  readonly element: SchemaElement;
  readonly combine: SchemaAttribute | undefined;
  readonly pattern: UnexpandedPattern;
}

/** All `define`s of one name, or `start`s, of a grammar. */
export class Definition {
  readonly name: string;
  readonly parts: DefinitionPart[] = [];
  /** The parts together (section 4.17), as soon as all are known; undefined where there are none. */
  pattern: UnexpandedPattern | undefined;

  constructor(name: string) {
    this.name = name;
  }
}
