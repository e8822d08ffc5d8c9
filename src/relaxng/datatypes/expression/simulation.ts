import type { Instruction, Program } from './program.ts';

/**
 * Follows a program in all of its places at once: each character costs a time that is bounded by the program's size,
 * whatever came before.
 */
export class Simulation {
  /** Where the program is: instructions that wait for a character, and `match`. */
  places: readonly number[] = [];
  readonly #instructions: readonly Instruction[];
  readonly #start: number;
  /** The step at which an instruction was last reached without a character, and last put among the places. */
  readonly #reached: Int32Array;
  readonly #placed: Int32Array;
  readonly #counts = new Map<number, Count>();
  #next: number[] = [];
  #step = 1;

  constructor({ instructions, start }: Program) {
    this.#instructions = instructions;
    this.#start = start;
    this.#reached = new Int32Array(instructions.length);
    this.#placed = new Int32Array(instructions.length);
  }

  /** Goes to the beginning. */
  begin(): void {
    this.#counts.clear();
    this.#rewind();
    this.#clear();
    this.#reach(this.#start);
  }

  /** Goes to places that were left before; only for programs that do not count. */
  resume(places: readonly number[]): void {
    this.#rewind();
    this.places = places;
  }

  /** Takes a character, of which `includes` tells the classes that it is in. */
  take(includes: Uint8Array): void {
    const before = this.places;
    this.#clear();
    const reached: number[] = [];
    for (const place of before) {
      const instruction = this.#instructions[place] as Instruction;
      if (instruction.kind === 'character') {
        if (includes[instruction.class] === 1) reached.push(instruction.to);
      } else if (instruction.kind === 'count') {
        const count = this.#counts.get(place) as Count;
        if (includes[instruction.class] !== 1) {
          count.clear();
          continue;
        }
        const highest = count.highest(this.#step, instruction.most);
        if (highest === 0) continue;
        this.#place(place);
        if (highest >= instruction.least) reached.push(instruction.to);
      }
    }
    for (const place of reached) this.#reach(place);
  }

  get matches(): boolean {
    return this.places.some((place) => this.#instructions[place]?.kind === 'match');
  }

  #clear(): void {
    this.#next = [];
    this.places = this.#next;
    this.#step++;
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
    this.#next.push(place);
  }

  /** Goes to an instruction, and on to all that can be reached from there without a character. */
  #reach(from: number): void {
    const pending = [from];
    for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
      if (this.#reached[place] === this.#step) continue;
      this.#reached[place] = this.#step;
      const instruction = this.#instructions[place] as Instruction;
      if (instruction.kind === 'fork') {
        for (const way of instruction.to) pending.push(way);
        continue;
      }
      this.#place(place);
      if (instruction.kind !== 'count') continue;
      let count = this.#counts.get(place);
      if (count === undefined) {
        count = new Count();
        this.#counts.set(place, count);
      }
      count.enter(this.#step);
      if (instruction.least === 0) pending.push(instruction.to);
    }
  }
}

/**
 * How many characters a counting instruction has taken, for each of the times that it was entered: all grow together, so
 * the steps at which it was entered are enough.
 */
class Count {
  #entered: number[] = [];
  #first = 0;

  enter(step: number): void {
    this.#entered.push(step);
  }

  /** The highest count at a step that is no more than `most`; 0 where none is left. */
  highest(step: number, most: number): number {
    const entered = this.#entered;
    while (this.#first < entered.length && step - (entered[this.#first] as number) > most) this.#first++;
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
    this.#entered = [];
    this.#first = 0;
  }
}
