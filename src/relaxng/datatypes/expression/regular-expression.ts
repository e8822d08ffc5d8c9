import { Alphabet } from './alphabet.ts';
import { parseExpression } from './parse-expression.ts';
import { makeProgram, type Program } from './program.ts';
import { Simulation } from './simulation.ts';

/** Numbers that the states and transitions of a small expression may keep; beyond, all are forgotten. */
const leastKept = 50_000;

/** A state of the automaton: some places of the program. */
interface State {
  readonly places: Int32Array;
  readonly matches: boolean;
  /** Whether no way goes on. */
  readonly isDead: boolean;
  /** The next states by symbols; where none has been computed, nothing. */
  readonly next: (State | undefined)[];
}

/**
 * A regular expression of XML Schema (part 2, appendix F), which matches whole values. The program of the
 * expression is followed in all its places at once; sets of places that have been met are kept as the states of an automaton. So
 * matching takes a time linear in the length of the value, whatever the expression, and memory that is bounded.
 */
export class RegularExpression {
  readonly #program: Program;
  #machine: { readonly simulation: Simulation; readonly alphabet: Alphabet } | undefined;
  readonly #states = new Map<string, State>();
  #start: State | undefined;
  #kept = 0;
  readonly #mostKept: number;

  /** @throws ExpressionFault where the pattern is not of the grammar, or repeats too much */
  constructor(pattern: string) {
    this.#program = makeProgram(parseExpression(pattern), pattern);
    this.#mostKept = leastKept + 8 * this.#program.instructions.length;
  }

  /** Whether the whole of a text matches. Half of a surrogate pair counts as a character. */
  test(text: string): boolean {
    const { alphabet } = this.#ready();
    if (this.#program.counts) return this.#follow(text);
    const { ascii } = alphabet;
    let state = this.#start ?? this.#begin();
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      let symbol = code < 128 ? (ascii[code] as number) : 0xffff;
      if (symbol === 0xffff) {
        const codePoint = text.codePointAt(index) as number;
        symbol = alphabet.symbolOf(codePoint);
        if (alphabet.isFull) return this.#follow(text.slice(index), state);
        if (codePoint > 0xffff) index++;
      }
      let next = state.next[symbol];
      if (next === undefined) {
        next = this.#compute(state, symbol);
        // The rest of a value that meets new states again and again is followed without keeping them.
        if (this.#kept > this.#mostKept) return this.#follow(text.slice(index + 1), next);
      }
      if (next.isDead) return false;
      state = next;
    }
    return state.matches;
  }

  /** Made when first needed: most expressions of a schema never are. */
  #ready() {
    this.#machine ??= { simulation: new Simulation(this.#program), alphabet: new Alphabet(this.#program) };
    return this.#machine;
  }

  #begin(): State {
    const { simulation } = this.#ready();
    simulation.begin();
    this.#start = this.#stateOf(simulation.places);
    return this.#start;
  }

  #compute(state: State, symbol: number): State {
    const { simulation, alphabet } = this.#ready();
    simulation.resume(state.places);
    simulation.take(alphabet.includes[symbol] as Uint8Array);
    const next = this.#stateOf(simulation.places);
    // Rows are arrays with an entry for each symbol up to the last that was seen.
    this.#kept += Math.max(0, symbol + 1 - state.next.length);
    for (let missing = state.next.length; missing < symbol; missing++) state.next.push(undefined);
    state.next[symbol] = next;
    return next;
  }

  #stateOf(places: Int32Array): State {
    const key = places.join(' ');
    let state = this.#states.get(key);
    if (state === undefined) {
      const matches = places.some((place) => this.#program.instructions[place]?.kind === 'match');
      state = { places, matches, isDead: places.length === 0, next: [] };
      this.#states.set(key, state);
      this.#kept += places.length * 3 + 8;
    }
    return state;
  }

  /** Follows the program through a text without an automaton, from a state or from the beginning. */
  #follow(text: string, from?: State): boolean {
    const { simulation, alphabet } = this.#ready();
    if (from === undefined) simulation.begin();
    else {
      simulation.resume(from.places);
      this.#states.clear();
      this.#start = undefined;
      this.#kept = 0;
    }
    for (const character of text) {
      if (alphabet.isFull) alphabet.clear();
      const symbol = alphabet.symbolOf(character.codePointAt(0) as number);
      simulation.take(alphabet.includes[symbol] as Uint8Array);
      if (simulation.isStuck) return false;
    }
    return simulation.matches;
  }
}
