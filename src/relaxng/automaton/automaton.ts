import type { Name, NameTable } from '../pattern/name-table.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';
import { attributeRests } from './attribute-derivative.ts';
import { type ElementRests, elementRests } from './element-derivative.ts';
import { idTypeOf } from './id-type.ts';
import { type PlainAttributes, plainAttributes } from './plain-attributes.ts';
import {
  type AttributeTransition,
  acceptedKey,
  type Link,
  type Recovery,
  type StartTransition,
  State,
} from './state.ts';
import { textDerivative } from './text-derivative.ts';
import { withoutAttributes } from './without-attributes.ts';

/** More states, or more patterns made for them, are not kept: documents of any size are judged in bounded memory. */
const most = { states: 20_000, patterns: 150_000 };

/** Where an automaton has its patterns from. */
export interface AutomatonSource {
  readonly table: PatternTable;
  readonly names: NameTable;
  readonly start: Pattern;
  /** The content of the elements of a name wherever in the grammar; `notAllowed` where there is none. */
  contentAnywhere(name: Name): Pattern;
}

/**
 * The automaton of a grammar, built as documents need it and shared between them: derivatives (J. Clark, “An
 * algorithm for RELAX NG validation”) of states instead of patterns for all that may come.
 */
export class Automaton {
  readonly start: State;
  readonly #source: AutomatonSource;
  readonly #single = new Map<Pattern, State>();
  readonly #several = new Map<string, State>();
  #count = 0;
  #patternsBefore: number;

  constructor(source: AutomatonSource) {
    this.#source = source;
    this.start = this.#state([source.start]);
    this.#patternsBefore = source.table.size;
  }

  /** The way into an element of a name that may come in a state; null where it may not. */
  startTag(state: State, nameId: number): StartTransition | null {
    const known = state.starts.get(nameId);
    if (known !== undefined) return known;
    const transition = this.#transition(state, nameId, false);
    state.starts.set(nameId, transition);
    return transition;
  }

  /** How to go on at an element that may not come in a state. */
  recover(state: State, nameId: number): Recovery {
    const known = state.recoveries.get(nameId);
    if (known !== undefined) return known;
    const early = this.#transition(state, nameId, true);
    const recovery: Recovery = early ? { kind: 'early', transition: early } : this.#elsewhere(state, nameId);
    state.recoveries.set(nameId, recovery);
    return recovery;
  }

  /** The attributes of the start tag that a state is in, where none depends on another; else null. */
  plainAttributes(state: State): PlainAttributes | null {
    if (state.plain === undefined) {
      const [only] = state.slots;
      const plain =
        state.slots.length === 1 && only !== undefined
          ? plainAttributes(only, this.#source.names)
          : undefined;
      state.plain = plain === undefined ? null : { ...plain, closed: this.closeStartTagAnyway(state) };
    }
    return state.plain;
  }

  /** What an attribute of a name does in a state; null where it may not stand. */
  attribute(state: State, nameId: number): AttributeTransition | null {
    const known = state.attributes.get(nameId);
    if (known !== undefined) return known;
    const { table, names } = this.#source;
    const rests = state.slots.map((slot) => attributeRests(table, slot, names.name(nameId)));
    const values = [...new Set(rests.flatMap((of) => [...of.keys()]))];
    const transition =
      values.length === 0
        ? null
        : {
            values,
            idType: idTypeOf(values),
            after: this.#state(rests.map((of) => table.choiceOf([...of.values()]))),
            afterSome: new Map<string, State>(),
            rests,
          };
    state.attributes.set(nameId, transition);
    return transition;
  }

  /** The state after an attribute whose value matches some of several patterns, by index. */
  afterAttribute(transition: AttributeTransition, matched: readonly boolean[]): State {
    const key = acceptedKey(matched);
    let state = transition.afterSome.get(key);
    if (state === undefined) {
      const { table } = this.#source;
      const left = transition.rests.map((rests) =>
        table.choiceOf(
          transition.values.map((value, index) => (matched[index] && rests.get(value)) || table.notAllowed),
        ),
      );
      state = this.#state(left);
      transition.afterSome.set(key, state);
    }
    return state;
  }

  /** The state after a start tag; null where attributes are missing. */
  closeStartTag(state: State): State | null {
    if (state.closed === undefined) {
      const { table } = this.#source;
      const closed = this.#state(state.slots.map((slot) => withoutAttributes(table, slot, false)));
      state.closed = closed.isDead && !state.isDead ? null : closed;
    }
    return state.closed;
  }

  /** The state after a start tag in which attributes are missing, as if they had come. */
  closeStartTagAnyway(state: State): State {
    const { table } = this.#source;
    state.closedAnyway ??= this.#state(state.slots.map((slot) => withoutAttributes(table, slot, true)));
    return state.closedAnyway;
  }

  /** The state after text that is no data; null where none may stand. */
  text(state: State): State | null {
    if (state.afterText === undefined) {
      const { table } = this.#source;
      const after = this.#state(state.slots.map((slot) => textDerivative(table, slot, () => false)));
      state.afterText = after.isDead && !state.isDead ? null : after;
    }
    return state.afterText;
  }

  /** The state of the parent after an element of which some slots accept. */
  endTag(transition: StartTransition, accepted: readonly boolean[]): State {
    const key = acceptedKey(accepted);
    const known = transition.ends.get(key);
    if (known !== undefined) return known;
    const state = this.#after(transition.parent, transition.links, accepted);
    transition.ends.set(key, state);
    return state;
  }

  /**
   * Forgets states and patterns when they have become too many. To be called between two tags now and then, with the
   * states that somebody holds.
   */
  trim(inUse: Iterable<State>): void {
    const { table } = this.#source;
    if (this.#count <= most.states && table.size - this.#patternsBefore <= most.patterns) return;
    for (const state of [...this.#single.values(), ...this.#several.values()]) state.forget();
    this.#single.clear();
    this.#several.clear();
    this.#count = 0;
    table.forget();
    this.#patternsBefore = table.size;
    for (const state of [this.start, ...inUse]) {
      state.forget();
      this.#enter(state);
    }
  }

  #transition(state: State, nameId: number, leap: boolean): StartTransition | null {
    const { table, names } = this.#source;
    const name = names.name(nameId);
    const rests = state.slots.map((slot) => elementRests(table, slot, name, leap));
    if (rests.every(({ size }) => size === 0)) return null;
    return this.#into(state, rests);
  }

  #into(parent: State, rests: readonly ElementRests[]): StartTransition {
    const contents = new Map<Pattern, Link[]>();
    rests.forEach((ofSlot, slot) => {
      for (const [content, rest] of ofSlot) {
        const links = contents.get(content);
        if (links) links.push({ slot, rest });
        else contents.set(content, [{ slot, rest }]);
      }
    });
    const links = [...contents.values()];
    const after = links.length === 1 ? this.#after(parent, links, [true]) : undefined;
    return { child: this.#state([...contents.keys()]), ends: new Map(), after, links, parent };
  }

  #after(parent: State, links: StartTransition['links'], accepted: readonly boolean[]): State {
    const { table } = this.#source;
    const rests: Pattern[][] = parent.slots.map(() => []);
    links.forEach((ofSlot, index) => {
      if (accepted[index]) for (const { slot, rest } of ofSlot) rests[slot]?.push(rest);
    });
    return this.#state(rests.map((alternatives) => table.choiceOf(alternatives)));
  }

  #elsewhere(parent: State, nameId: number): Recovery {
    const { table, names } = this.#source;
    const content = this.#source.contentAnywhere(names.name(nameId));
    const transition = { child: this.#state([content]), ends: new Map(), after: parent, links: [], parent };
    return { kind: content === table.notAllowed ? 'unknown' : 'elsewhere', transition };
  }

  #state(slots: readonly Pattern[]): State {
    const [first] = slots;
    if (slots.length === 1 && first !== undefined) {
      const known = this.#single.get(first);
      if (known !== undefined) return known;
    } else {
      const known = this.#several.get(keyOf(slots));
      if (known !== undefined) return known;
    }
    return this.#enter(new State(slots));
  }

  #enter(state: State): State {
    const [first] = state.slots;
    if (state.slots.length === 1 && first !== undefined) this.#single.set(first, state);
    else this.#several.set(keyOf(state.slots), state);
    this.#count++;
    return state;
  }
}

function keyOf(slots: readonly Pattern[]): string {
  return slots.map(({ id }) => id).join(' ');
}
