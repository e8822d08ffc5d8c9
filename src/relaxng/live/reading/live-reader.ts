import { matchesValue } from '../../automaton/matches-value.ts';
import type { State } from '../../automaton/state.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import type { NamespaceContext } from '../../reading/namespace-contexts.ts';
import { detached } from '../../reading/namespaces/detached.ts';
import type { BrokenXmlHandler } from '../scanning/broken-xml-scanner.ts';
import { lenientText } from '../scanning/lenient-text.ts';
import type { ScannedAttribute } from '../scanning/scanned-attribute.ts';
import { afterAttributes } from './after-attributes.ts';
import { enterTag } from './enter-tag.ts';
import type { LiveElement } from './live-element.ts';
import type { KnownId, LiveSnapshot } from './live-snapshot.ts';

/** After how many start tags it is looked whether the automaton has become too large. */
const trimInterval = 1024;

const blank = /^[ \t\r\n]*$/;

export interface LiveReaderSources {
  readonly grammar: Grammar;
  /** The namespaces in force outside of the root. */
  readonly namespaces: NamespaceContext;
  readonly text: string;
  /** Is told the offset after each tag. */
  readonly passed: (end: number) => void;
}

/**
 * Follows what a `BrokenXmlScanner` tells of a document, from any snapshot on, with the state that a person would expect:
 * nothing is complained of, and all slips are recovered from as in validation.
 */
export class LiveReader implements BrokenXmlHandler {
  readonly #sources: LiveReaderSources;
  #element: LiveElement | undefined;
  #state: State;
  #ids: KnownId | undefined;
  /** Text that may be data, since the last tag. */
  #data = '';
  /** How many elements of each name are open; made when it is first asked for. */
  #open: Map<string, number> | undefined;
  #tags = 0;

  constructor(sources: LiveReaderSources, { element, state, ids }: LiveSnapshot) {
    this.#sources = sources;
    this.#element = element;
    this.#state = state;
    this.#ids = ids;
  }

  /** What is known after the last tag. */
  get snapshot(): LiveSnapshot {
    return { element: this.#element, state: this.#state, ids: this.#ids };
  }

  /** The text since the last tag that the end tag will judge as data; '' where there can be none. */
  get data(): string {
    return this.#data;
  }

  /** The state in which a start tag would be met now; null where data stand before it which none may follow. */
  get stateForTag(): State | null {
    if (blank.test(this.#data)) return this.#state;
    return this.#sources.grammar.automaton.text(this.#state);
  }

  /** Whether the innermost element could end now. */
  get isComplete(): boolean {
    return this.#accepted().includes(true);
  }

  /** The namespaces in force. */
  get namespaces(): NamespaceContext {
    return this.#element?.namespaces ?? this.#sources.namespaces;
  }

  startTag(written: string, attributes: readonly ScannedAttribute[], end: number, empty: boolean): void {
    const { grammar } = this.#sources;
    if (++this.#tags % trimInterval === 0) grammar.automaton.trim(this.#inUse());
    const outer = this.stateForTag ?? this.#state;
    // Snapshots outlive the text, and what is cut from a text would hold all of it.
    const name = written.length < 13 ? written : detached(written);
    const entered = enterTag(grammar, outer, this.namespaces, { name, attributes });
    const { transition, namespaces } = entered;
    const state = afterAttributes(grammar, transition.child, { attributes, namespaces }, (id) => {
      this.#ids = { value: detached(id), previous: this.#ids };
    });
    this.#state = grammar.automaton.closeStartTag(state) ?? grammar.automaton.closeStartTagAnyway(state);
    this.#data = '';
    this.#element = { ...entered, parent: this.#element };
    this.#open?.set(name, (this.#open.get(name) ?? 0) + 1);
    if (empty) this.#leave();
    this.#sources.passed(end);
  }

  endTag(name: string, end: number): void {
    if (name === '' || name === this.#element?.name) this.#leave();
    else if (this.#isOpen(name)) {
      while (this.#element !== undefined && this.#element.name !== name) this.#leave();
      this.#leave();
    }
    // Text before a tag that counts for nothing counts: no snapshot could keep it.
    if (this.#data === '') this.#sources.passed(end);
  }

  text(start: number, end: number, isSection: boolean): void {
    const state = this.#state;
    if (state.afterText === state || state.isDead) return;
    const written = this.#sources.text.slice(start, end);
    const text = isSection ? written : lenientText(written);
    if (state.hasData) this.#data += text;
    else if (!blank.test(text)) this.#state = this.#sources.grammar.automaton.text(state) ?? state;
  }

  /** The innermost element ends, whether it may or not. */
  #leave(): void {
    if (this.#element === undefined) return;
    const { name, transition, parent } = this.#element;
    const accepted = this.#accepted();
    const ways = accepted.includes(true) ? accepted : accepted.map(() => true);
    this.#state = transition.after ?? this.#sources.grammar.automaton.endTag(transition, ways);
    this.#data = '';
    this.#element = parent;
    this.#open?.set(name, (this.#open.get(name) ?? 1) - 1);
  }

  /** Of each slot of the state, whether the element could end now. */
  #accepted(): boolean[] {
    const { slots, hasData } = this.#state;
    if (!hasData) return slots.map(({ nullable }) => nullable);
    const { table } = this.#sources.grammar;
    return slots.map((slot) => matchesValue(table, slot, this.#data, this.namespaces));
  }

  #isOpen(name: string): boolean {
    if (this.#open === undefined) {
      this.#open = new Map();
      for (let element = this.#element; element !== undefined; element = element.parent)
        this.#open.set(element.name, (this.#open.get(element.name) ?? 0) + 1);
    }
    return (this.#open.get(name) ?? 0) > 0;
  }

  *#inUse(): Generator<State> {
    yield this.#state;
    for (let element = this.#element; element !== undefined; element = element.parent) {
      yield element.transition.parent;
      yield element.transition.child;
    }
  }
}
