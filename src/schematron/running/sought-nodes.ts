import type { PatternCandidates } from '../compilation/pattern-candidates.ts';
import type { Schematron } from '../compilation/schematron.ts';
import type { DocumentElement, DocumentLeaf } from '../reading/document-tree.ts';

/** Numbers of patterns, over all schemas that are run together. */
export type PatternNumbers = readonly number[];

const none: PatternNumbers = [];

/** Says of each node which patterns, of several schemas, are to be asked about it. */
export class SoughtNodes {
  /** How many patterns there are in all. */
  readonly count: number;
  /** Patterns that are asked about the root of the tree, above the root element. */
  readonly document: PatternNumbers;
  readonly #elements = new Map<string, Map<string, PatternNumbers>>();
  readonly #names = new Map<string, number[]>();
  readonly #locals = new Map<string, number[]>();
  readonly #attributes = new Map<string, number[]>();
  readonly #anyElement: number[] = [];
  readonly #anyAttribute: number[] = [];
  readonly #leaves: Record<DocumentLeaf['kind'], number[]> = {
    text: [],
    comment: [],
    'processing-instruction': [],
  };

  constructor(schemas: readonly Schematron[]) {
    const patterns = schemas.flatMap((schema) => schema.patterns);
    this.count = patterns.length;
    const document: number[] = [];
    for (const [number, pattern] of patterns.entries()) {
      this.#add(pattern, number);
      if (pattern.document) document.push(number);
    }
    this.document = document;
  }

  #add(pattern: PatternCandidates, number: number): void {
    const put = (map: Map<string, number[]>, key: string) => {
      const known = map.get(key);
      if (known) known.push(number);
      else map.set(key, [number]);
    };
    if (pattern.anyElement) this.#anyElement.push(number);
    if (pattern.anyAttribute) this.#anyAttribute.push(number);
    for (const name of pattern.elements) {
      if (name.startsWith('{*}')) put(this.#locals, name.slice(3));
      else put(this.#names, name);
    }
    for (const name of new Set([...pattern.elementsWith, ...pattern.attributes])) put(this.#attributes, name);
    if (pattern.text) this.#leaves.text.push(number);
    if (pattern.comment) this.#leaves.comment.push(number);
    if (pattern.instruction) this.#leaves['processing-instruction'].push(number);
  }

  /** The patterns for an element or for attributes of it; one may be named twice. */
  element(element: DocumentElement): PatternNumbers {
    let found = this.#named(element.namespace, element.localName);
    const { attributes } = element;
    if (attributes.length === 0) return found;
    if (this.#anyAttribute.length > 0) found = [...found, ...this.#anyAttribute];
    for (const { name } of attributes) {
      const more = this.#attributes.get(name);
      if (more !== undefined) found = found.length === 0 ? more : [...found, ...more];
    }
    return found;
  }

  leaf(kind: DocumentLeaf['kind']): PatternNumbers {
    return this.#leaves[kind];
  }

  #named(namespace: string, localName: string): PatternNumbers {
    let names = this.#elements.get(namespace);
    if (names === undefined) {
      names = new Map();
      this.#elements.set(namespace, names);
    }
    let found = names.get(localName);
    if (found === undefined) {
      const exact = this.#names.get(`{${namespace}}${localName}`) ?? none;
      const all = [...exact, ...(this.#locals.get(localName) ?? none), ...this.#anyElement];
      found = all.length === 0 ? none : [...new Set(all)];
      names.set(localName, found);
    }
    return found;
  }
}
