import { matchesValue } from '../automaton/matches-value.ts';
import type { StartTransition, State } from '../automaton/state.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { NamespaceContext, NamespaceContexts } from '../reading/namespace-contexts.ts';
import { nameMarks } from '../reading/namespaces/name-marks.ts';
import type { AttributeList, XmlHandler } from '../reading/xml-handler.ts';
import { afterAttribute } from './after-attribute.ts';
import { afterElement } from './after-element.ts';
import { DocumentIds } from './document-ids.ts';
import type { DocumentSource } from './document-source.ts';
import { elementSlip } from './element-slip.ts';
import { isBlank } from './is-blank.ts';
import { LevelText } from './level-text.ts';
import { meantElement } from './meant-element.ts';
import { OpenElements } from './open-elements.ts';
import { plainStartTag } from './plain-start-tag.ts';
import type { OpenElement, Slip } from './slip.ts';

/** After how many start tags it is looked whether the automaton has become too large. */
const trimInterval = 1024;

/**
 * Judges one document after another, by the events of its text. Every slip is told once, where it is met, and
 * validation goes on as a person would (see `Automaton.recover`). Memory grows with the depth of a document only.
 */
export class DocumentValidator implements XmlHandler {
  readonly #grammar: Grammar;
  readonly #tell: (slip: Slip) => void;
  readonly #idOf = (namespace: string, localName: string) => this.#grammar.names.idOf(namespace, localName);
  readonly #elements: OpenElements;
  readonly #ids: DocumentIds;
  readonly #text = new LevelText();
  #source: DocumentSource;
  #state: State;
  #around: NamespaceContext | undefined;
  #tags = 0;
  #stopsAtInclusions = false;
  #isStopped = false;

  constructor(
    grammar: Grammar,
    contexts: NamespaceContexts,
    source: DocumentSource,
    tell: (slip: Slip) => void,
  ) {
    this.#grammar = grammar;
    this.#tell = tell;
    this.#source = source;
    this.#state = grammar.automaton.start;
    this.#elements = new OpenElements(grammar.names, contexts.root, this.#state);
    this.#ids = new DocumentIds(tell);
  }

  /** Goes on in another file, one that the document includes, or back in the one before. */
  setSource(source: DocumentSource): void {
    this.#source = source;
  }

  /** From now on it goes no further than to an element in which there may be an inclusion: then it has been `stopped`. */
  stopAtInclusions(): void {
    this.#stopsAtInclusions = true;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** The next element stands in these namespaces, whatever is in force in the element around it. */
  setNamespaces(namespaces: NamespaceContext): void {
    this.#around = namespaces;
  }

  startTag(name: string, attributes: AttributeList, start: number, end: number, empty: boolean): boolean {
    const elements = this.#elements;
    const around = this.#around ?? (elements.namespaces[elements.depth] as NamespaceContext);
    const namespaces = around.enter(attributes);
    this.#around = undefined;
    if (namespaces === undefined) return false;
    if (namespaces.hasInclusion && this.#stopsAtInclusions) {
      this.#isStopped = true;
      return false;
    }
    const nameId = namespaces.elementIds.get(name) ?? namespaces.resolveElement(name, this.#idOf);
    if (nameId === nameMarks.unresolved) return false;
    if (++this.#tags % trimInterval === 0) this.#trim();
    this.#endText(false);
    const { automaton } = this.#grammar;
    const outer = this.#state;

    const transition = outer.starts.get(nameId) ?? automaton.startTag(outer, nameId);
    elements.open(name, nameId, namespaces, outer, this.#source, start, end);
    let state: State;
    if (transition === null) {
      state = this.#recover(outer, nameId);
    } else {
      elements.transitions[elements.depth] = transition;
      state = transition.child;
    }

    const plain = state.plain === undefined ? automaton.plainAttributes(state) : state.plain;
    const closed =
      plain === null
        ? null
        : plainStartTag(plain, attributes, this.#grammar, this.#idOf, elements, this.#ids);
    if (closed !== null) state = closed;
    else {
      const judged = this.#startTag(state, attributes);
      if (judged === undefined) return false;
      state = judged;
    }
    this.#state = state;
    elements.contents[elements.depth] = state;
    if (empty) this.endTag(start, end);
    return true;
  }

  endTag(start: number, end: number): void {
    this.#endText(true);
    const elements = this.#elements;
    const state = this.#state;
    const transition = elements.transitions[elements.depth] as StartTransition;
    const { automaton } = this.#grammar;
    if (state.hasData && !state.isDead) this.#state = this.#endData(state, transition, start, end);
    else if (state.accepts) this.#state = afterElement(automaton, transition, state, isNullable);
    else {
      if (!state.isDead) this.#tell({ kind: 'incomplete', element: elements.innermost, state, start, end });
      this.#state = afterElement(automaton, transition, state, yes);
    }
    elements.close();
  }

  text(value: string, from: number, to: number, start: number, end: number): void {
    const state = this.#state;
    // Mixed content: nothing to remember, nothing to judge.
    if (state.afterText === state) return;
    if (state.isDead) return;
    const text = this.#text;
    if (state.hasData) {
      text.add(value.slice(from, to), this.#source, start, end);
      return;
    }
    if (isBlank(value, from, to)) return;
    const after = this.#grammar.automaton.text(state);
    if (after !== null) {
      this.#state = after;
    } else if (!text.isWrong) {
      text.isWrong = true;
      text.add(value.slice(from, to), this.#source, start, end);
    } else {
      text.extend(this.#source, start, end);
    }
  }

  /** To be called at the end of the document. */
  endDocument(): void {
    this.#ids.end();
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#elements.depth;
  }

  /** The element at a level that is open, 1 for the root. */
  openElement(level: number): OpenElement {
    return this.#elements.at(level);
  }

  /** What may come next, and the states of all open elements around, the document first. */
  get states(): readonly State[] {
    const { outer, depth } = this.#elements;
    return [...outer.slice(1, depth + 1), this.#state];
  }

  /** The state after the attributes of the innermost element: what is wrong is told. Undefined where a name has no namespace. */
  #startTag(first: State, attributes: AttributeList): State | undefined {
    const elements = this.#elements;
    const context = elements.namespaces[elements.depth] as NamespaceContext;
    const { automaton } = this.#grammar;
    const { count, names, values } = attributes;
    let state = first;
    for (let index = 0; index < count; index++) {
      const attribute = names[index] as string;
      const id = context.attributeIds.get(attribute) ?? context.resolveAttribute(attribute, this.#idOf);
      if (id < 0) {
        if (id === nameMarks.unresolved) return undefined;
        continue;
      }
      state = this.#attribute(state, attribute, id, values[index] as string, attributes);
    }
    const closed = automaton.closeStartTag(state);
    if (closed !== null) return closed;
    this.#tell({ kind: 'missing-attributes', element: elements.innermost, state });
    return automaton.closeStartTagAnyway(state);
  }

  /** An element that may not come: told, unless all around it is wrong already. */
  #recover(outer: State, nameId: number): State {
    const elements = this.#elements;
    const level = elements.depth;
    const recovery = this.#grammar.automaton.recover(outer, nameId);
    const meant = recovery.kind === 'unknown' ? meantElement(this.#grammar, outer, elements.innermost) : null;
    const transition = meant ?? recovery.transition;
    elements.transitions[level] = transition;
    // A grammar that allows nothing at all has not been complained of yet.
    if (!outer.isDead || level === 1) this.#tell(elementSlip(elements, recovery.kind, outer));
    return transition.child;
  }

  #attribute(state: State, name: string, nameId: number, value: string, attributes: AttributeList): State {
    if (state.isDead) return state;
    const elements = this.#elements;
    const transition = this.#grammar.automaton.attribute(state, nameId);
    if (transition === null) {
      const first = (elements.transitions[elements.depth] as StartTransition).child;
      const element = elements.innermost;
      this.#tell({ kind: 'attribute', element, name, nameId, value, state, first, attributes });
      return state;
    }
    const context = elements.namespaces[elements.depth] as NamespaceContext;
    const after = afterAttribute(this.#grammar, transition, value, context);
    if (after === null) {
      const allowed = transition.values;
      this.#tell({
        kind: 'attribute-value',
        element: elements.innermost,
        name,
        nameId,
        value,
        allowed,
        state,
      });
      return transition.after;
    }
    if (transition.idType !== undefined) this.#ids.add(transition.idType, elements, name, value);
    return after;
  }

  /** Data are judged as a whole, whatever comments stand in them. */
  #endData(state: State, transition: StartTransition, start: number, end: number): State {
    const text = this.#text;
    const elements = this.#elements;
    const context = elements.namespaces[elements.depth] as NamespaceContext;
    const accepted = state.slots.map((slot) => matchesValue(this.#grammar.table, slot, text.value, context));
    const some = accepted.includes(true);
    if (!some) {
      const element = elements.innermost;
      if (text.isBlank && state.slots.some(isNoData))
        this.#tell({ kind: 'incomplete', element, state, start, end });
      else {
        const place = text.place ?? { source: element.source, start, end };
        this.#tell({ kind: 'content-value', element, state, value: text.value, ...place });
      }
    }
    text.clear();
    const accepts = some ? (_: Pattern, index: number) => accepted[index] as boolean : yes;
    return afterElement(this.#grammar.automaton, transition, state, accepts);
  }

  /** Text ends where a tag begins: what may not stand there is told as a whole, data before an element are no data. */
  #endText(atEndTag: boolean): void {
    const text = this.#text;
    if (!text.isKept) return;
    if (text.isWrong) this.#tellText();
    else if (!atEndTag) {
      const after = text.isBlank ? this.#state : this.#grammar.automaton.text(this.#state);
      if (after === null) this.#tellText();
      else this.#state = after;
    } else return;
    text.clear();
  }

  #tellText(): void {
    const element = this.#elements.innermost;
    const { value, place = element } = this.#text;
    const { source, start, end } = place;
    this.#tell({ kind: 'text', element, state: this.#state, value, source, start, end });
  }

  #trim(): void {
    const { contents, depth } = this.#elements;
    const open = [...this.states, ...contents.slice(0, depth + 1)];
    this.#grammar.automaton.trim(open.filter((state) => state !== undefined));
  }
}

const isNullable = ({ nullable }: { readonly nullable: boolean }): boolean => nullable;
const isNoData = ({ kind }: Pattern): boolean => kind !== 'data' && kind !== 'value' && kind !== 'list';
const yes = (): boolean => true;
