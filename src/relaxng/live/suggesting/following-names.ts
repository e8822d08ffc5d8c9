import type { State } from '../../automaton/state.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import type { NamespaceContext } from '../../reading/namespace-contexts.ts';
import { tagNamespaces } from '../reading/tag-namespaces.ts';
import { type BrokenXmlHandler, BrokenXmlScanner } from '../scanning/broken-xml-scanner.ts';
import type { ScannedAttribute } from '../scanning/scanned-attribute.ts';

/** How much is read after a place, in UTF-16 code units, and how many elements are looked at. */
const most = { length: 8192, elements: 3 };

export interface FollowingText {
  readonly text: string;
  readonly from: number;
  /** What might come at the place. */
  readonly state: State;
  readonly namespaces: NamespaceContext;
}

/** The ids of the names of the first elements after a place, at its level, as far as they stand near. */
export function followingNames(grammar: Grammar, following: FollowingText): number[] {
  const { text, from } = following;
  const near = text.slice(from, from + most.length);
  const siblings = new Siblings(grammar, following);
  new BrokenXmlScanner(near, siblings).scan(0);
  return siblings.ids;
}

class Siblings implements BrokenXmlHandler {
  readonly ids: number[] = [];
  readonly #grammar: Grammar;
  readonly #place: FollowingText;
  #depth = 0;

  constructor(grammar: Grammar, place: FollowingText) {
    this.#grammar = grammar;
    this.#place = place;
  }

  startTag(name: string, attributes: readonly ScannedAttribute[], _end: number, empty: boolean): void {
    if (this.#depth === 0 && this.ids.length < most.elements) {
      const { names } = this.#grammar;
      const { state, namespaces: around } = this.#place;
      const namespaces = tagNamespaces(this.#grammar, state, around, { name, attributes });
      const id = namespaces.resolveElement(name, (namespace, localName) => names.idOf(namespace, localName));
      this.ids.push(Math.max(0, id));
    }
    if (!empty && this.#depth >= 0) this.#depth++;
  }

  endTag(): void {
    // After the end tag of the element around the place nothing is at its level.
    if (this.#depth >= 0) this.#depth--;
  }

  text(): void {}
}
