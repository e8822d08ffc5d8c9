import type { Program } from './program.ts';

const kinds = { fork: 0, character: 1, count: 2, match: 3 } as const;

/**
 * Follows a program in all of its places at once: each character costs a time that is bounded by the program's size,
 * whatever came before. Nothing is allocated on the way, but for what counts.
 */
export class Simulation {
  readonly #start: number;
  readonly #kinds: Uint8Array;
  readonly #classes: Int32Array;
  readonly #to: Int32Array;
  readonly #forks: (readonly number[])[];
  readonly #counts: (Count | undefined)[];
  /** Where the program is, the first `#size` of them: instructions that wait for a character, and `match`. */
  #places: Int32Array;
  #size = 0;
  #before: Int32Array;
  readonly #left: Int32Array;
  readonly #pending: Int32Array;
  /** The step at which an instruction was last reached without a character, and last put among the places. */
  readonly #reached: Int32Array;
  readonly #placed: Int32Array;
  #step = 1;

  constructor({ instructions, start }: Program) {
    const { length } = instructions;
    this.#start = start;
    this.#kinds = Uint8Array.from(instructions, ({ kind }) => kinds[kind]);
    this.#classes = Int32Array.from(instructions, (instruction) =>
      'class' in instruction ? instruction.class : -1,
    );
    this.#to = Int32Array.from(instructions, (instruction) =>
      instruction.kind === 'character' || instruction.kind === 'count' ? instruction.to : -1,
    );
    this.#forks = instructions.map((instruction) => (instruction.kind === 'fork' ? instruction.to : []));
    this.#counts = instructions.map((instruction) =>
      instruction.kind === 'count' ? new Count(instruction.least, instruction.most) : undefined,
    );
    this.#places = new Int32Array(length);
    this.#before = new Int32Array(length);
    this.#left = new Int32Array(length);
    this.#pending = new Int32Array(length);
    this.#reached = new Int32Array(length);
    this.#placed = new Int32Array(length);
  }

  /** Where the program is, in ascending order. */
  get places(): Int32Array {
    return this.#places.slice(0, this.#size).sort();
  }

  /** Whether no way goes on. */
  get isStuck(): boolean {
    return this.#size === 0;
  }

  get matches(): boolean {
    for (let index = 0; index < this.#size; index++)
      if (this.#kinds[this.#places[index] as number] === kinds.match) return true;
    return false;
  }

  /** Goes to the beginning. */
  begin(): void {
    for (const count of this.#counts) count?.clear();
    this.#rewind();
    this.#size = 0;
    this.#step++;
    this.#reach(this.#start);
  }

  /** Goes to places that were left before; only for programs that do not count. */
  resume(places: Int32Array): void {
    this.#rewind();
    this.#places.set(places);
    this.#size = places.length;
  }

  /** Takes a character, of which `includes` tells the classes that it is in. */
  take(includes: Uint8Array): void {
    const before = this.#places;
    const count = this.#size;
    this.#places = this.#before;
    this.#before = before;
    this.#size = 0;
    this.#step++;
    // What counts is looked at first: it may be entered anew by what follows.
    let left = 0;
    for (let index = 0; index < count; index++) {
      const place = before[index] as number;
      const isIn = includes[this.#classes[place] as number] === 1;
      if (this.#kinds[place] === kinds.character) {
        if (isIn) this.#left[left++] = this.#to[place] as number;
      } else if (this.#kinds[place] === kinds.count && this.#grow(place, isIn)) {
        this.#left[left++] = this.#to[place] as number;
      }
    }
    for (let index = 0; index < left; index++) this.#reach(this.#left[index] as number);
  }

  /** Lets a counting instruction take a character; whether it may be left then. */
  #grow(place: number, isIn: boolean): boolean {
    const count = this.#counts[place] as Count;
    if (!isIn) {
      count.clear();
      return false;
    }
    const highest = count.highest(this.#step);
    if (highest > 0) this.#place(place);
    return highest > 0 && highest >= count.least;
  }

  /** Steps are counted over all values, of which none has more than 2²⁹. */
  #rewind(): void {
    if (this.#step < 2 ** 30) return;
    this.#step = 1;
    this.#reached.fill(0);
    this.#placed.fill(0);
  }

  #place(place: number): void {
    if (this.#placed[place] === this.#step) return;
    this.#placed[place] = this.#step;
    this.#places[this.#size++] = place;
  }

  /** Goes to an instruction, and on to all that can be reached from there without a character. */
  #reach(from: number): void {
    const pending = this.#pending;
    let waiting = this.#wait(from, 0);
    while (waiting > 0) {
      const place = pending[--waiting] as number;
      if (this.#kinds[place] === kinds.fork) {
        for (const way of this.#forks[place] as readonly number[]) waiting = this.#wait(way, waiting);
        continue;
      }
      this.#place(place);
      const count = this.#counts[place];
      if (count === undefined) continue;
      count.enter(this.#step);
      if (count.least === 0) waiting = this.#wait(this.#to[place] as number, waiting);
    }
  }

  /** Puts an instruction among those that are to be reached, each once a step; returns how many they are. */
  #wait(place: number, waiting: number): number {
    if (this.#reached[place] === this.#step) return waiting;
    this.#reached[place] = this.#step;
    this.#pending[waiting] = place;
    return waiting + 1;
  }
}

/**
 * How many characters a counting instruction has taken, for each of the times that it was entered: all grow together, so
 * the steps at which it was entered are enough.
 */
class Count {
  readonly least: number;
  readonly #most: number;
  #entered: number[] = [];
  #first = 0;

  constructor(least: number, most: number) {
    this.least = least;
    this.#most = most;
  }

  enter(step: number): void {
    this.#entered.push(step);
  }

  /** The highest count at a step that is no more than allowed; 0 where none is left. */
  highest(step: number): number {
    const entered = this.#entered;
    while (this.#first < entered.length && step - (entered[this.#first] as number) > this.#most)
      this.#first++;
    const first = entered[this.#first];
    if (first === undefined) {
      this.clear();
      return 0;
    }
    if (this.#first > 1024 && this.#first * 2 > entered.length) {
      this.#entered = entered.slice(this.#first);
      this.#first = 0;
    }
    return step - first;
  }

  clear(): void {
    if (this.#entered.length > 0) this.#entered = [];
    this.#first = 0;
  }
}
