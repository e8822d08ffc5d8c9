import { matchesValue, tokensOf } from '../automaton/matches-value.ts';
import type { StartTransition, State } from '../automaton/state.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { firstLeaves } from '../pattern/leaves.ts';
import { spelledNames } from '../pattern/spelled-names.ts';
import type { NamespaceContext, NamespaceContexts } from '../reading/namespace-contexts.ts';
import { nameMarks } from '../reading/namespaces/name-marks.ts';
import type { AttributeList, XmlHandler } from '../reading/xml-handler.ts';
import type { DocumentSource } from './document-source.ts';
import { ElementPaths } from './element-paths.ts';
import { isOneSlipAway } from './is-one-slip-away.ts';
import type { OpenElement, Sibling, Slip } from './slip.ts';

/** More children of one element are not remembered: only what is said of the elements beside a wrong one stands on them. */
const mostRemembered = 4096;

/** Of the elements around a wrong one no more are looked at: there may be one at every level of a deep document. */
const mostAround = 64;

/** After how many start tags it is looked whether the automaton has become too large. */
const trimInterval = 1024;

const blank = /^[ \t\r\n]*$/;

/**
 * Judges one document after another, by the events of its text. Every slip is told once, where it is met, and
 * validation goes on as a person would (see `Automaton.recover`). Memory grows with the depth of a document only.
 */
export class DocumentValidator implements XmlHandler {
  readonly #grammar: Grammar;
  readonly #tell: (slip: Slip) => void;

  // One entry for each open element, the document itself being the first: arrays side by side make no objects.
  readonly #states: State[] = [];
  readonly #transitions: (StartTransition | undefined)[] = [];
  readonly #contents: (State | undefined)[] = [];
  readonly #names: string[] = [];
  readonly #nameIds: number[] = [];
  readonly #namespaces: NamespaceContext[] = [];
  readonly #starts: number[] = [];
  readonly #startEnds: number[] = [];
  readonly #sources: DocumentSource[] = [];
  readonly #childCounts: number[] = [];
  #depth = 0;

  // The children so far of all open elements, those of the outermost first, and where those of each begin.
  readonly #siblingIds: number[] = [];
  readonly #siblingStarts: number[] = [];
  readonly #siblingSources: DocumentSource[] = [];
  readonly #firstChildren: number[] = [];
  readonly #paths = new ElementPaths();

  readonly #idOf = (namespace: string, localName: string) => this.#grammar.names.idOf(namespace, localName);
  #source: DocumentSource;
  #state: State;
  #text = '';
  #textStart = -1;
  #textEnd = 0;
  #isTextTold = false;
  #tags = 0;
  readonly #ids = new Map<string, Sibling>();
  readonly #references: { readonly value: string; readonly name: string; readonly element: OpenElement }[] =
    [];

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
    this.#namespaces[0] = contexts.root;
    this.#contents[0] = this.#state;
    this.#sources[0] = source;
    this.#childCounts[0] = 0;
    this.#firstChildren[0] = 0;
  }

  /** Goes on in another file, one that the document includes, or back in the one before. */
  setSource(source: DocumentSource): void {
    this.#source = source;
  }

  startTag(name: string, attributes: AttributeList, start: number, end: number, empty: boolean): boolean {
    const namespaces = (this.#namespaces[this.#depth] as NamespaceContext).enter(attributes);
    if (namespaces === undefined) return false;
    const nameId = namespaces.elementIds.get(name) ?? namespaces.resolveElement(name, this.#idOf);
    if (nameId === nameMarks.unresolved) return false;
    if (++this.#tags % trimInterval === 0) this.#trim();
    this.#endText(false);
    const { automaton } = this.#grammar;
    const outer = this.#state;

    const transition = outer.starts.get(nameId) ?? automaton.startTag(outer, nameId);
    this.#enter(name, nameId, namespaces, start, end);
    let state: State;
    if (transition === null) {
      state = this.#recover(outer, nameId);
    } else {
      this.#transitions[this.#depth] = transition;
      state = transition.child;
    }

    const { count, names, values } = attributes;
    for (let index = 0; index < count; index++) {
      const attribute = names[index] as string;
      const id = namespaces.attributeIds.get(attribute) ?? namespaces.resolveAttribute(attribute, this.#idOf);
      if (id < 0) {
        if (id === nameMarks.unresolved) return false;
        continue;
      }
      state = this.#attribute(state, attribute, id, values[index] as string, attributes);
    }
    const closed = automaton.closeStartTag(state);
    if (closed === null) {
      this.#tell({ kind: 'missing-attributes', element: this.#element(this.#depth), state });
      state = automaton.closeStartTagAnyway(state);
    } else {
      state = closed;
    }
    this.#state = state;
    this.#contents[this.#depth] = state;
    if (empty) this.#leave(start, end);
    return true;
  }

  endTag(start: number, end: number): void {
    this.#leave(start, end);
  }

  text(value: string, from: number, to: number, start: number, end: number): void {
    const state = this.#state;
    // Mixed content: nothing to remember, nothing to judge.
    if (state.afterText === state) return;
    if (state.isDead) return;
    if (state.hasData) {
      this.#text += value.slice(from, to);
      if (this.#textStart < 0) this.#textStart = start;
      this.#textEnd = end;
      return;
    }
    if (isBlank(value, from, to)) return;
    const after = this.#grammar.automaton.text(state);
    if (after !== null) {
      this.#state = after;
    } else if (!this.#isTextTold) {
      this.#isTextTold = true;
      this.#textStart = start;
      this.#textEnd = end;
      this.#text = value.slice(from, to);
    } else {
      this.#textEnd = end;
    }
  }

  /** To be called at the end of the document. */
  endDocument(): void {
    for (const { value, name, element } of this.#references) {
      if (!this.#ids.has(value)) this.#tell({ kind: 'unknown-idref', element, name, value });
    }
  }

  /** How many elements are open. */
  get depth(): number {
    return this.#depth;
  }

  /** The element at a level that is open, 1 for the root. */
  openElement(level: number): OpenElement {
    return this.#element(level);
  }

  /** What may come next, and the states of all open elements around, the document first. */
  get states(): readonly State[] {
    return [...this.#states.slice(1, this.#depth + 1), this.#state];
  }

  #enter(name: string, nameId: number, namespaces: NamespaceContext, start: number, end: number): void {
    const outer = this.#depth;
    const count = (this.#childCounts[outer] as number)++;
    if (count < mostRemembered) {
      this.#siblingIds.push(nameId);
      this.#siblingStarts.push(start);
      this.#siblingSources.push(this.#source);
    }
    const depth = ++this.#depth;
    this.#states[depth] = this.#state;
    this.#transitions[depth] = undefined;
    this.#contents[depth] = undefined;
    this.#names[depth] = name;
    this.#nameIds[depth] = nameId;
    this.#namespaces[depth] = namespaces;
    this.#starts[depth] = start;
    this.#startEnds[depth] = end;
    this.#sources[depth] = this.#source;
    this.#childCounts[depth] = 0;
    this.#firstChildren[depth] = this.#siblingIds.length;
    this.#paths.forget(depth);
  }

  /** An element that may not come: told, unless all around it is wrong already. */
  #recover(outer: State, nameId: number): State {
    const recovery = this.#grammar.automaton.recover(outer, nameId);
    const meant = recovery.kind === 'unknown' ? this.#meant(outer) : null;
    const transition = meant ?? recovery.transition;
    this.#transitions[this.#depth] = transition;
    const level = this.#depth;
    // A grammar that allows nothing at all has not been complained of yet.
    if (!outer.isDead || level === 1) {
      this.#tell({
        kind: 'element',
        element: this.#element(level),
        parent: level > 1 ? this.#element(level - 1) : undefined,
        how: recovery.kind,
        state: outer,
        before: () => this.#children(level - 1).slice(0, -1),
        around: () =>
          Array.from({ length: Math.min(Math.max(0, level - 2), mostAround) }, (_, index) =>
            this.#element(level - 2 - index),
          ),
      });
    }
    return transition.child;
  }

  /** A name that the grammar does not have is taken for the one of those that might have come which is close to it. */
  #meant(outer: State): StartTransition | null {
    if (outer.isDead) return null;
    const { namespace, localName } = this.#element(this.#depth);
    const names = firstLeaves(outer.slots).flatMap((leaf) =>
      leaf.kind === 'element'
        ? spelledNames(leaf.declaration.nameClass).filter((name) => name.namespace === namespace)
        : [],
    );
    const close = new Set(
      names.filter((name) => isOneSlipAway(localName, name.localName)).map((name) => name.localName),
    );
    // Where several are close none is taken: to judge what is in it by the wrong one would find much that is right.
    const [meant] = close;
    if (close.size !== 1 || localName.length < 2 || meant === undefined) return null;
    const { automaton, names: table } = this.#grammar;
    return automaton.startTag(outer, table.idOf(namespace, meant));
  }

  #attribute(state: State, name: string, nameId: number, value: string, attributes: AttributeList): State {
    if (state.isDead) return state;
    const { automaton, table } = this.#grammar;
    const transition = automaton.attribute(state, nameId);
    if (transition === null) {
      const first = (this.#transitions[this.#depth] as StartTransition).child;
      const element = this.#element(this.#depth);
      this.#tell({ kind: 'attribute', element, name, nameId, value, state, first, attributes });
      return state;
    }
    const { values, idType } = transition;
    const context = this.#namespaces[this.#depth] as NamespaceContext;
    let after = transition.after;
    let isGood: boolean;
    if (values.length === 1) {
      const [only] = values;
      isGood = only?.kind === 'text' || matchesValue(table, only as (typeof values)[0], value, context);
    } else {
      const matched = values.map((pattern) => matchesValue(table, pattern, value, context));
      isGood = matched.includes(true);
      if (isGood) after = automaton.afterAttribute(transition, matched);
    }
    if (!isGood) {
      const element = this.#element(this.#depth);
      this.#tell({ kind: 'attribute-value', element, name, nameId, value, allowed: values, state });
    } else if (idType !== undefined) {
      this.#identify(idType, name, value);
    }
    return after;
  }

  /** RELAX NG DTD Compatibility, section 5: an ID is unique, an IDREF is some element's. */
  #identify(idType: 'ID' | 'IDREF' | 'IDREFS', name: string, value: string): void {
    const element = this.#element(this.#depth);
    if (idType !== 'ID') {
      for (const token of tokensOf(value)) this.#references.push({ value: token, name, element });
      return;
    }
    const [id = ''] = tokensOf(value);
    const first = this.#ids.get(id);
    if (first !== undefined) {
      this.#tell({ kind: 'duplicate-id', element, name, value: id, first });
      return;
    }
    const { nameId, source, start } = element;
    this.#ids.set(id, { nameId, source, start });
  }

  #leave(start: number, end: number): void {
    this.#endText(true);
    const depth = this.#depth;
    const state = this.#state;
    const transition = this.#transitions[depth] as StartTransition;
    let after: State;
    if (state.hasData && !state.isDead) after = this.#leaveData(state, transition, start, end);
    else if (state.accepts)
      after = transition.after ?? this.#afterSome(transition, state.slots.map(isNullable));
    else {
      if (!state.isDead) this.#tell({ kind: 'incomplete', element: this.#element(depth), state, start, end });
      after = transition.after ?? this.#afterSome(transition, state.slots.map(yes));
    }
    this.#state = after;
    const kept = this.#firstChildren[depth] as number;
    if (kept < this.#siblingIds.length) {
      this.#siblingIds.length = kept;
      this.#siblingStarts.length = kept;
      this.#siblingSources.length = kept;
    }
    this.#depth = depth - 1;
  }

  /** Data are judged as a whole, whatever comments stand in them. */
  #leaveData(state: State, transition: StartTransition, start: number, end: number): State {
    const { table } = this.#grammar;
    const text = this.#text;
    const context = this.#namespaces[this.#depth] as NamespaceContext;
    const accepted = state.slots.map((slot) => matchesValue(table, slot, text, context));
    const some = accepted.includes(true);
    if (!some) {
      const element = this.#element(this.#depth);
      if (blank.test(text) && hasElements(state))
        this.#tell({ kind: 'incomplete', element, state, start, end });
      else {
        const place = this.#textStart < 0 ? { start, end } : { start: this.#textStart, end: this.#textEnd };
        this.#tell({ kind: 'content-value', element, state, value: text, ...place });
      }
    }
    this.#text = '';
    this.#textStart = -1;
    return transition.after ?? this.#afterSome(transition, some ? accepted : accepted.map(yes));
  }

  #afterSome(transition: StartTransition, accepted: readonly boolean[]): State {
    return this.#grammar.automaton.endTag(transition, accepted);
  }

  /** Text ends where a tag begins: what may not stand there is told as a whole, data before an element are no data. */
  #endText(atEndTag: boolean): void {
    if (this.#textStart < 0) return;
    if (this.#isTextTold) this.#tellText();
    else if (!atEndTag) {
      const after = blank.test(this.#text) ? this.#state : this.#grammar.automaton.text(this.#state);
      if (after === null) this.#tellText();
      else this.#state = after;
    } else return;
    this.#isTextTold = false;
    this.#text = '';
    this.#textStart = -1;
  }

  #tellText(): void {
    const { start, end, value } = { start: this.#textStart, end: this.#textEnd, value: this.#text };
    const element = this.#element(this.#depth);
    this.#tell({ kind: 'text', element, state: this.#state, value, start, end });
  }

  #element(level: number): OpenElement {
    const name = this.#names[level] as string;
    const colon = name.indexOf(':');
    const namespaces = this.#namespaces[level] as NamespaceContext;
    const nameId = this.#nameIds[level] as number;
    return {
      name,
      nameId,
      namespace: namespaces.namespaceOf(colon < 0 ? '' : name.slice(0, colon)) ?? '',
      localName: name.slice(colon + 1),
      source: this.#sources[level] as DocumentSource,
      start: this.#starts[level] as number,
      end: this.#startEnds[level] as number,
      namespaces,
      content: this.#contents[level],
      path: this.#paths.path(level, (at) => this.#step(at)),
    };
  }

  /** The last step of an element's path; its number is left out where it is not known. */
  #step(level: number): string {
    const name = this.#names[level] as string;
    const colon = name.indexOf(':');
    const namespace = this.#namespaces[level]?.namespaceOf(colon < 0 ? '' : name.slice(0, colon)) ?? '';
    const step = `/Q{${namespace}}${name.slice(colon + 1)}`;
    const id = this.#nameIds[level] as number;
    const isCounted = (this.#childCounts[level - 1] as number) <= mostRemembered;
    // Names that the grammar does not tell apart cannot be counted apart.
    if (!isCounted || !this.#grammar.names.name(id).known) return step;
    return `${step}[${this.#children(level - 1).filter(({ nameId }) => nameId === id).length}]`;
  }

  /** The children so far of an open element. */
  #children(level: number): Sibling[] {
    const first = this.#firstChildren[level] as number;
    const count = Math.min(this.#childCounts[level] as number, mostRemembered);
    const children: Sibling[] = [];
    for (let index = first; index < first + count; index++) {
      children.push({
        nameId: this.#siblingIds[index] as number,
        start: this.#siblingStarts[index] as number,
        source: this.#siblingSources[index] as DocumentSource,
      });
    }
    return children;
  }

  #trim(): void {
    const open = [
      ...this.#states.slice(1, this.#depth + 1),
      ...this.#contents.slice(0, this.#depth + 1),
      this.#state,
    ];
    this.#grammar.automaton.trim(open.filter((state) => state !== undefined));
  }
}

const isNullable = ({ nullable }: { readonly nullable: boolean }): boolean => nullable;
const yes = (): boolean => true;

function hasElements(state: State): boolean {
  return state.slots.some((slot) => slot.kind !== 'data' && slot.kind !== 'value' && slot.kind !== 'list');
}

function isBlank(value: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const code = value.charCodeAt(index);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return false;
  }
  return true;
}
