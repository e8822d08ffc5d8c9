import type { Pattern } from '../pattern/pattern.ts';
import type { IdType } from './id-type.ts';
import type { PlainAttributes } from './plain-attributes.ts';

/**
 * What may still come at one level of a document: in the start tag, attributes and content; after it, content. Of
 * alternatives that differ in what they are good for above, each has its own slot. Equal states are one object,
 * and what follows from a state is kept with it.
 */
export class State {
  readonly slots: readonly Pattern[];
  /** Whether nothing more need come, by slot. */
  readonly accepts: boolean;
  /** Whether the text at this level may be data, which is judged as a whole at the end tag. */
  readonly hasData: boolean;
  /** Whether nothing can make this level valid: what stands in it has been complained of. */
  readonly isDead: boolean;

  /** By the id of a name; null where there is none. */
  readonly starts = new Map<number, StartTransition | null>();
  readonly recoveries = new Map<number, Recovery>();
  readonly attributes = new Map<number, AttributeTransition | null>();
  /** All attributes that may come at once; null where some depend on others. */
  plain: PlainAttributes | null | undefined;
  /** The state after the start tag; null where attributes are missing. */
  closed: State | null | undefined;
  /** The same, as if all attributes had come. */
  closedAnyway: State | undefined;
  /** The state after text that is more than white space and no data; null where none may stand. */
  afterText: State | null | undefined;

  constructor(slots: readonly Pattern[]) {
    this.slots = slots;
    this.accepts = slots.some(({ nullable }) => nullable);
    this.hasData = slots.some(({ hasData }) => hasData);
    this.isDead = slots.every(({ kind }) => kind === 'notAllowed');
  }

  forget(): void {
    this.starts.clear();
    this.recoveries.clear();
    this.attributes.clear();
    this.plain = undefined;
    this.closed = undefined;
    this.closedAnyway = undefined;
    this.afterText = undefined;
  }
}

/** The way into an element, and the ways out of it. */
export interface StartTransition {
  /** The state in the start tag, before the first attribute. */
  readonly child: State;
  /** The state that the parent has after the element, by which of the child's slots accept: see `acceptedKey`. */
  readonly ends: Map<string, State>;
  /** The same where the child has one slot, or where it does not matter. */
  readonly after: State | undefined;
  /** For each slot of the child, what it makes of the parent's slots. */
  readonly links: readonly (readonly Link[])[];
  readonly parent: State;
}

export interface Link {
  readonly slot: number;
  readonly rest: Pattern;
}

/** How validation goes on at an element that may not come. */
export interface Recovery {
  /**
   * `early`: something before it is missing; `elsewhere`: it may not come here, its content is judged all the same; `unknown`: the
   * grammar has no such element.
   */
  readonly kind: 'early' | 'elsewhere' | 'unknown';
  readonly transition: StartTransition;
}

export interface AttributeTransition {
  /** The patterns that the value may match. */
  readonly values: readonly Pattern[];
  readonly idType: IdType | undefined;
  /** The state if the value matches the only pattern, or any when there are several. */
  readonly after: State;
  /** The states by which of several patterns match: see `acceptedKey`. */
  readonly afterSome: Map<string, State>;
  /** For each slot of the state, what each of the patterns leaves. */
  readonly rests: readonly ReadonlyMap<Pattern, Pattern>[];
}

/** A set of indices as a key. */
export function acceptedKey(accepted: readonly boolean[]): string {
  let key = '';
  for (const is of accepted) key += is ? '1' : '0';
  return key;
}
