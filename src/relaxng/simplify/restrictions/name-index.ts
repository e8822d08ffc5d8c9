import type { NameClass } from '../../pattern/name-class.ts';
import { nameKey, nameSet, type Wildcard } from './name-set.ts';

/** Finds by name the patterns that have it in their name class. */
export class NameIndex {
  readonly #byName = new Map<string, number[]>();
  readonly #wildcards: { readonly number: number; readonly wildcard: Wildcard }[] = [];

  add(nameClass: NameClass, number: number): void {
    if (nameClass.kind === 'name') {
      this.#addName(nameKey(nameClass.namespace, nameClass.localName), number);
      return;
    }
    const { names, wildcards } = nameSet(nameClass);
    for (const name of names) this.#addName(name, number);
    for (const wildcard of wildcards) this.#wildcards.push({ number, wildcard });
  }

  #addName(name: string, number: number): void {
    const numbers = this.#byName.get(name);
    if (numbers === undefined) this.#byName.set(name, [number]);
    else numbers.push(number);
  }

  /** Names enough to find any that two of the patterns have in common. */
  names(): Iterable<string> {
    if (this.#wildcards.length === 0) return this.#byName.keys();
    return new Set([
      ...this.#byName.keys(),
      ...this.#wildcards.flatMap(({ wildcard }) => wildcard.examples()),
    ]);
  }

  /** The numbers of the patterns that have the name. */
  find(name: string): readonly number[] {
    const numbers = this.#byName.get(name) ?? [];
    if (this.#wildcards.length === 0) return numbers;
    const further = this.#wildcards.filter(({ wildcard }) => wildcard.has(name));
    return further.length === 0 ? numbers : [...numbers, ...further.map(({ number }) => number)];
  }
}
