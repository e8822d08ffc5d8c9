/** In UTF-16 code units. */
const longest = 32_768;

/** A long text of which a part can be replaced without copying all of it. Offsets are UTF-16 code units. */
export class ChunkedText {
  /** None of them is empty. */
  readonly #chunks: string[];
  #length: number;

  constructor(text: string) {
    this.#chunks = chunksOf(text);
    this.#length = text.length;
  }

  get length(): number {
    return this.#length;
  }

  /** What stands from one offset to another; what lies beyond the text is nothing. */
  slice(start: number, end: number): string {
    const parts: string[] = [];
    let from = 0;
    for (const chunk of this.#chunks) {
      if (from >= end) break;
      const to = from + chunk.length;
      if (to > start) parts.push(chunk.slice(Math.max(0, start - from), Math.min(chunk.length, end - from)));
      from = to;
    }
    return parts.join('');
  }

  /** @param start not greater than `end`, which is not greater than the length */
  replace(start: number, end: number, replacement: string): void {
    const first = this.#chunkAt(start);
    const last = this.#chunkAt(end);
    const before = this.#chunks[first.index]?.slice(0, start - first.from) ?? '';
    const after = this.#chunks[last.index]?.slice(end - last.from) ?? '';
    const changed = chunksOf(before + replacement + after);
    this.#chunks.splice(first.index, last.index - first.index + 1, ...changed);
    this.#length += replacement.length - (end - start);
  }

  toString(): string {
    return this.#chunks.join('');
  }

  /** The first chunk that an offset lies in or at the end of, and where it begins. */
  #chunkAt(offset: number): { index: number; from: number } {
    let from = 0;
    for (const [index, chunk] of this.#chunks.entries()) {
      if (offset <= from + chunk.length) return { index, from };
      from += chunk.length;
    }
    return { index: 0, from: 0 };
  }
}

function chunksOf(text: string): string[] {
  const chunks: string[] = [];
  for (let from = 0; from < text.length; from += longest) chunks.push(text.slice(from, from + longest));
  return chunks;
}
