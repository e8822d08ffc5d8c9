import type { CharacterClass } from './character-class.ts';
import type { Program } from './program.ts';

/** Other characters whose symbols are remembered at a time. */
const mostRemembered = 2048;

/** The memory that the symbols of one expression may take, in bytes. */
const mostKept = 2_000_000;

/** No symbol yet. */
const none = 0xffff;

/**
 * The characters of an expression: those that all of its classes treat alike are one symbol. Symbols are made when
 * a character is first met, and numbered from 0.
 */
export class Alphabet {
  /** Of each symbol, whether the classes include it. */
  readonly includes: Uint8Array[] = [];
  /** Symbols of ASCII's characters by their codes; 65535 where none has been made. */
  readonly ascii = new Uint16Array(128).fill(none);
  readonly #count: number;
  readonly #classes: readonly (readonly [index: number, CharacterClass])[];
  readonly #singles = new Map<number, number>();
  readonly #known = new Map<string, number>();
  readonly #remembered = new Map<number, number>();

  constructor({ classes }: Program) {
    this.#count = classes.length;
    this.#classes = classes.flatMap((named, index) =>
      typeof named === 'number' ? [] : [[index, named] as const],
    );
    for (const [index, named] of classes.entries())
      if (typeof named === 'number') this.#singles.set(named, index);
  }

  /** Whether so many symbols have been made that they should be forgotten. */
  get isFull(): boolean {
    return this.includes.length * this.#count > mostKept;
  }

  /** Forgets all symbols. */
  clear(): void {
    this.includes.length = 0;
    this.ascii.fill(none);
    this.#known.clear();
    this.#remembered.clear();
  }

  /** The symbol of a code point. */
  symbolOf(codePoint: number): number {
    const known = codePoint < 128 ? this.ascii[codePoint] : this.#remembered.get(codePoint);
    if (known !== undefined && known !== none) return known;
    const members = this.#membersOf(codePoint);
    const key = members.join(' ');
    let symbol = this.#known.get(key);
    if (symbol === undefined) {
      const includes = new Uint8Array(this.#count);
      for (const member of members) includes[member] = 1;
      symbol = this.includes.push(includes) - 1;
      this.#known.set(key, symbol);
    }
    if (codePoint < 128) this.ascii[codePoint] = symbol;
    else {
      if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
      this.#remembered.set(codePoint, symbol);
    }
    return symbol;
  }

  #membersOf(codePoint: number): number[] {
    const members: number[] = [];
    const single = this.#singles.get(codePoint);
    if (single !== undefined) members.push(single);
    for (const [index, named] of this.#classes) if (named.includes(codePoint)) members.push(index);
    return members;
  }
}
