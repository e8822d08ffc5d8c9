import type { CharacterClass } from './character-class.ts';
import type { Expression } from './expression.ts';
import { ExpressionFault } from './expression-fault.ts';

/** The copies of parts that repetition may make: matching takes, at worst, a time for each of them at each character. */
const mostCopies = 2000;

/** What single characters may be counted up to, over a whole expression: each count may be a number in memory. */
const highestCount = 1_000_000;

/** A count costs about as much as so many characters. */
const costOfCount = 8;

/**
 * A single character that is repeated more often is counted, not copied: copies are matched faster, but not where they are many.
 * The second is for expressions that would have too many.
 */
const longestCopied = [256, 8] as const;

/** The instructions of an expression as a machine follows it, in several places at once (Thompson). */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly start: number;
  /** Whether some instruction counts. */
  readonly counts: boolean;
  /** What `class` of instructions refers to; a code point is the class of that alone. */
  readonly classes: readonly (CharacterClass | number)[];
}

export type Instruction =
  /** Goes on at several places without a character. */
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'character'; readonly class: number; readonly to: number }
  /** Takes `least` to `most` characters of a class; `most` is finite and at least 1. */
  | {
      readonly kind: 'count';
      readonly class: number;
      readonly least: number;
      readonly most: number;
      readonly to: number;
    }
  | { readonly kind: 'match' };

/**
 * Makes the program of an expression.
 *
 * @throws ExpressionFault where it repeats too much
 */
export function makeProgram(expression: Expression, pattern: string): Program {
  let maker = new ProgramMaker(longestCopied[0]);
  if (maker.cost(expression).copies > mostCopies) maker = new ProgramMaker(longestCopied[1]);
  const { copies, count } = maker.cost(expression);
  if (copies > mostCopies || count > highestCount) {
    const words =
      copies > mostCopies
        ? `written out, its repetitions have more than ${inThousands(mostCopies)} parts`
        : `its repetitions count to more than ${inThousands(highestCount)} in all`;
    const hint = 'Write `*` or `+` in place of the large numbers.';
    throw new ExpressionFault(words, 0, pattern.length, hint, true);
  }
  return maker.make(expression);
}

function inThousands(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}

class ProgramMaker {
  readonly #longestCopied: number;
  readonly #instructions: Instruction[] = [];
  readonly #classes: (CharacterClass | number)[] = [];
  readonly #indexes = new Map<CharacterClass | number, number>();
  readonly #sizes = new Map<Expression, number>();

  constructor(longestCopied: number) {
    this.#longestCopied = longestCopied;
  }

  make(expression: Expression): Program {
    const start = this.#add(expression, this.#put({ kind: 'match' }));
    const instructions = this.#instructions;
    const counts = instructions.some(({ kind }) => kind === 'count');
    return { instructions, start, counts, classes: this.#classes };
  }

  /** How many parts are copied beyond those that are written, and the sum of what is counted. */
  cost(expression: Expression): { copies: number; count: number } {
    const parts = partsOf(expression).map((part) => this.cost(part));
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    const copies = parts.reduce((sum, part) => sum + part.copies, 0);
    if (expression.kind !== 'repetition') return { copies, count };
    const { of } = expression;
    const times = timesCopied(expression);
    if (this.#isCounted(expression)) {
      const high = expression.most === Number.POSITIVE_INFINITY ? expression.least : expression.most;
      return { copies, count: count + high };
    }
    return { copies: copies + Math.max(0, times - 1) * this.#sizeOf(of), count: count * Math.max(1, times) };
  }

  /** How much a part becomes, in characters. */
  #sizeOf(expression: Expression): number {
    const known = this.#sizes.get(expression);
    if (known !== undefined) return known;
    const parts = partsOf(expression).reduce((sum, part) => sum + this.#sizeOf(part), 0);
    let size = parts;
    if (expression.kind === 'character') size = 1;
    else if (expression.kind === 'choice') size = parts + 1;
    else if (expression.kind === 'repetition')
      size = this.#isCounted(expression) ? costOfCount : parts * timesCopied(expression);
    this.#sizes.set(expression, size);
    return size;
  }

  /** Adds what takes a part and goes on at `to`; returns where it begins. */
  #add(expression: Expression, to: number): number {
    switch (expression.kind) {
      case 'character':
        return this.#put({ kind: 'character', class: this.#classOf(expression.of), to });
      case 'sequence':
        return expression.parts.reduceRight((next, part) => this.#add(part, next), to);
      case 'choice':
        return this.#put({ kind: 'fork', to: expression.options.map((option) => this.#add(option, to)) });
      case 'repetition':
        // What is empty is not there, however often.
        return this.#sizeOf(expression.of) === 0 ? to : this.#addRepetition(expression, to);
    }
  }

  #addRepetition(expression: Repetition, to: number): number {
    const { of, least, most } = expression;
    let next = to;
    if (this.#isCounted(expression) && of.kind === 'character') {
      const high = most === Number.POSITIVE_INFINITY ? least : most;
      if (most === Number.POSITIVE_INFINITY) next = this.#addLoop(of, to);
      return this.#put({ kind: 'count', class: this.#classOf(of.of), least, most: high, to: next });
    }
    if (most === Number.POSITIVE_INFINITY) next = this.#addLoop(of, to);
    else
      for (let time = least; time < most; time++)
        next = this.#put({ kind: 'fork', to: [this.#add(of, next), to] });
    for (let time = 0; time < least; time++) next = this.#add(of, next);
    return next;
  }

  #addLoop(of: Expression, to: number): number {
    const ways: number[] = [];
    const loop = this.#put({ kind: 'fork', to: ways });
    ways.push(this.#add(of, loop), to);
    return loop;
  }

  #isCounted(expression: Repetition): boolean {
    return expression.of.kind === 'character' && timesCopied(expression) > this.#longestCopied;
  }

  #put(instruction: Instruction): number {
    return this.#instructions.push(instruction) - 1;
  }

  #classOf(named: CharacterClass | number): number {
    let index = this.#indexes.get(named);
    if (index === undefined) {
      index = this.#classes.push(named) - 1;
      this.#indexes.set(named, index);
    }
    return index;
  }
}

type Repetition = Extract<Expression, { kind: 'repetition' }>;

function partsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'sequence') return expression.parts;
  if (expression.kind === 'choice') return expression.options;
  return expression.kind === 'repetition' ? [expression.of] : [];
}

function timesCopied({ least, most }: Repetition): number {
  return most === Number.POSITIVE_INFINITY ? least + 1 : most;
}
