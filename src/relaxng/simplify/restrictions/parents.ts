import type { PatternGraph } from './pattern-graph.ts';

/**
 * For each pattern of a graph the numbers of the operators that it is a member of, as often as it is: section 7.3 says
 * that a pattern occurs in `choice`, `group`, `interleave` and `oneOrMore` with what occurs in their operands.
 *
 * @param wanted tells by its number whether an operator counts
 */
export function parentsOf(
  { patterns, numbers }: PatternGraph,
  wanted: (number: number) => boolean,
): number[][] {
  const parents: number[][] = patterns.map(() => []);
  for (const [number, pattern] of patterns.entries()) {
    if (!wanted(number)) continue;
    switch (pattern.kind) {
      case 'choice':
      case 'group':
      case 'interleave':
        for (const member of pattern.members) parents[numbers.get(member) as number]?.push(number);
        break;
      case 'oneOrMore':
        parents[numbers.get(pattern.of) as number]?.push(number);
        break;
    }
  }
  return parents;
}

/** Walks from patterns up to all that they occur in. One object serves for many walks. */
export class Climber {
  readonly #parents: readonly (readonly number[])[];
  readonly #walks: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #counted: Uint32Array;
  #walk = 0;

  constructor(parents: readonly (readonly number[])[]) {
    this.#parents = parents;
    this.#walks = new Uint32Array(parents.length);
    this.#counts = new Uint32Array(parents.length);
    this.#counted = new Uint32Array(parents.length);
  }

  /**
   * Visits all that any of the patterns occurs in, themselves among it, each once: `visit` is told of each of them,
   * `meet` of an operator as soon as a second one of its members has been visited.
   */
  climb(
    from: Iterable<number>,
    { visit, meet }: { visit?: (number: number) => void; meet?: (number: number) => void },
  ): void {
    const walk = ++this.#walk;
    const tasks: number[] = [];
    const enter = (number: number): void => {
      if (this.#walks[number] === walk) return;
      this.#walks[number] = walk;
      tasks.push(number);
    };
    for (const number of from) enter(number);
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      visit?.(task);
      for (const parent of this.#parents[task] as readonly number[]) {
        const count = this.#counted[parent] === walk ? (this.#counts[parent] as number) + 1 : 1;
        this.#counted[parent] = walk;
        this.#counts[parent] = count;
        if (count === 2) meet?.(parent);
        enter(parent);
      }
    }
  }

  /** Whether the last walk came by a pattern. */
  hasVisited(number: number): boolean {
    return this.#walks[number] === this.#walk;
  }
}
