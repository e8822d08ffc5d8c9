/** Where a string comes next in a text. Looks at every place of the text once, however often it is asked. */
export class NextOccurrence {
  readonly #text: string;
  readonly #sought: string;
  #next: number;

  constructor(text: string, sought: string) {
    this.#text = text;
    this.#sought = sought;
    this.#next = this.#find(0);
  }

  /** Whether it begins from `from` on and before `to`. `from` must not be less than the last time. */
  isWithin(from: number, to: number): boolean {
    if (this.#next < from) this.#next = this.#find(from);
    return this.#next < to;
  }

  #find(from: number): number {
    const found = this.#text.indexOf(this.#sought, from);
    return found < 0 ? Number.MAX_SAFE_INTEGER : found;
  }
}
