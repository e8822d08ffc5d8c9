import type { PatternGraph } from './pattern-graph.ts';

/**
 * Walks from patterns up to all that they occur in: as section 7.3 says, that is the `choice`, `group`, `interleave`
 * and `oneOrMore` patterns that they stand in, and so on. One object serves for many walks.
 */
export class Climber {
  /** The parents of pattern `n`, as often as it stands in them: from `#from[n]` to `#from[n + 1]` in `#parents`. */
  readonly #from: Uint32Array;
  readonly #parents: Uint32Array;
  /** By pattern, the last walk that came by it; the last that counted members of it, and how many it counted. */
  readonly #visited: Uint32Array;
  readonly #counted: Uint32Array;
  readonly #counts: Uint32Array;
  #walk = 0;

  constructor({ patterns, parts }: PatternGraph) {
    const from = new Uint32Array(patterns.length + 1);
    const operators: number[] = [];
    for (const [number, { kind }] of patterns.entries()) {
      if (kind !== 'choice' && kind !== 'group' && kind !== 'interleave' && kind !== 'oneOrMore') continue;
      operators.push(number);
      for (const part of parts[number] as readonly number[]) from[part] = (from[part] as number) + 1;
    }
    // From counts to ends; filling in backwards turns these into beginnings.
    for (let number = 1; number < from.length; number++) {
      from[number] = (from[number] as number) + (from[number - 1] as number);
    }
    this.#parents = new Uint32Array(from.at(-1) as number);
    for (const number of operators) {
      for (const part of parts[number] as readonly number[]) {
        from[part] = (from[part] as number) - 1;
        this.#parents[from[part] as number] = number;
      }
    }
    this.#from = from;
    this.#visited = new Uint32Array(patterns.length);
    this.#counted = new Uint32Array(patterns.length);
    this.#counts = new Uint32Array(patterns.length);
  }

  /**
   * Visits all that any of the patterns occurs in, themselves among it, each once: `visit` is told of each of them,
   * `meet` of an operator as soon as a second one of its members has been visited. `within` marks by a 1 the patterns
   * that the walk may come to.
   */
  climb(
    from: Iterable<number>,
    {
      visit,
      meet,
      within,
    }: { visit?: (number: number) => void; meet?: (number: number) => void; within?: Uint8Array },
  ): void {
    const walk = ++this.#walk;
    const tasks: number[] = [];
    const enter = (number: number): void => {
      if (this.#visited[number] === walk) return;
      this.#visited[number] = walk;
      tasks.push(number);
    };
    for (const number of from) enter(number);
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
      visit?.(task);
      const end = this.#from[task + 1] as number;
      for (let index = this.#from[task] as number; index < end; index++) {
        const parent = this.#parents[index] as number;
        if (within !== undefined && within[parent] !== 1) continue;
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
    return this.#visited[number] === this.#walk;
  }
}
