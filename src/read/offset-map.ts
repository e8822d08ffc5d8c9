/**
 * From offsets into a text in which entities are expanded to offsets into the text of the file. What came
 * out of an entity has the place of the reference to it.
 */
export class OffsetMap {
  // Stretches of the expanded text, in order. One that stands in the file as it is has a reference of length 0.
  #expanded: number[] = [];
  #source: number[] = [];
  #reference: number[] = [];

  /** From `expanded` on, the text is that of the file from `source` on. */
  addVerbatim(expanded: number, source: number): void {
    this.#add(expanded, source, 0);
  }

  /** From `expanded` on, the text is what the reference stands for that fills `start` to `end` of the file. */
  addReference(expanded: number, start: number, end: number): void {
    this.#add(expanded, start, end - start);
  }

  /** Where that begins in the file which begins at this offset. */
  start(offset: number): number {
    return this.#map(offset, this.#stretch(offset), 'start');
  }

  /** Where that ends in the file which ends before this offset. */
  end(offset: number): number {
    return offset === 0 ? 0 : this.#map(offset, this.#stretch(offset - 1), 'end');
  }

  /** Whether the character at this offset came out of an entity. */
  isExpanded(offset: number): boolean {
    return (this.#reference[this.#stretch(offset)] ?? 0) > 0;
  }

  #add(expanded: number, source: number, reference: number): void {
    if (this.#expanded.at(-1) === expanded) {
      // The stretch before this one is empty.
      this.#expanded.pop();
      this.#source.pop();
      this.#reference.pop();
    }
    this.#expanded.push(expanded);
    this.#source.push(source);
    this.#reference.push(reference);
  }

  /** The index of the last stretch that begins at or before an offset; -1 before all. */
  #stretch(offset: number): number {
    let low = 0;
    let high = this.#expanded.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#expanded[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  #map(offset: number, stretch: number, side: 'start' | 'end'): number {
    if (stretch < 0) return offset;
    const source = this.#source[stretch] as number;
    const reference = this.#reference[stretch] as number;
    if (reference > 0) return side === 'start' ? source : source + reference;
    return source + (offset - (this.#expanded[stretch] as number));
  }
}
