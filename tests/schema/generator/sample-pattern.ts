import type { Random } from './random.ts';

type Part =
  | { readonly kind: 'characters'; readonly characters: readonly string[] }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'alternatives'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** Characters that stand for all that are no white space. */
const noSpace = [...'aZéßЖяΩ安0179٣Ⅻ.,/&<"«—'];

/** How often `*` and `+` repeat at most in a sample. */
const enough = 6;

/**
 * A random string that a pattern facet allows. Understands what the schema's patterns use and no more:
 * characters, escapes, classes with ranges, `\S`, groups, `|`, `? * + {n} {n,m}`.
 */
export function samplePattern(pattern: string, random: Random): string {
  const reader = new PatternReader(pattern);
  return sampled(reader.alternatives(), random);
}

function sampled(part: Part, random: Random): string {
  if (part.kind === 'characters') return random.pick(part.characters);
  if (part.kind === 'sequence') return part.parts.map((each) => sampled(each, random)).join('');
  if (part.kind === 'alternatives') return sampled(random.pick(part.parts), random);
  let result = '';
  for (let count = random.between(part.least, part.most); count > 0; count--) {
    result += sampled(part.part, random);
  }
  return result;
}

class PatternReader {
  readonly #pattern: string;
  #index = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    if (this.#index < this.#pattern.length && this.#pattern[this.#index] !== ')') throw this.#unknown();
    return parts.length === 1 ? (parts[0] as Part) : { kind: 'alternatives', parts };
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#index < this.#pattern.length && !'|)'.includes(this.#pattern[this.#index] as string)) {
      parts.push(this.#repeated(this.#atom()));
    }
    return { kind: 'sequence', parts };
  }

  #atom(): Part {
    if (this.#take('(')) {
      const part = this.alternatives();
      if (!this.#take(')')) throw this.#unknown();
      return part;
    }
    if (this.#take('[')) return this.#class();
    if ('.^{}*+?]'.includes(this.#pattern[this.#index] as string)) throw this.#unknown();
    return { kind: 'characters', characters: this.#character() };
  }

  #class(): Part {
    const characters: string[] = [];
    if (this.#pattern[this.#index] === '^') throw this.#unknown();
    while (!this.#take(']')) {
      const from = this.#character();
      if (!this.#take('-')) characters.push(...from);
      else characters.push(...range(from[0] as string, this.#character()[0] as string));
    }
    return { kind: 'characters', characters };
  }

  /** The character at the reader's place, or all that its escape stands for. */
  #character(): string[] {
    const character = this.#pattern[this.#index++];
    if (character === undefined) throw this.#unknown();
    if (character !== '\\') return [character];
    const escaped = this.#pattern[this.#index++] as string;
    if (escaped === 'S') return noSpace;
    if (/[A-Za-z0-9]/.test(escaped)) throw this.#unknown();
    return [escaped];
  }

  #repeated(part: Part): Part {
    if (this.#take('?')) return { kind: 'repeat', part, least: 0, most: 1 };
    if (this.#take('*')) return { kind: 'repeat', part, least: 0, most: enough };
    if (this.#take('+')) return { kind: 'repeat', part, least: 1, most: enough };
    const bounds = /^\{(\d+)(?:,(\d+))?\}/.exec(this.#pattern.slice(this.#index));
    if (!bounds) return part;
    this.#index += bounds[0].length;
    return { kind: 'repeat', part, least: Number(bounds[1]), most: Number(bounds[2] ?? bounds[1]) };
  }

  #take(character: string): boolean {
    if (this.#pattern[this.#index] !== character) return false;
    this.#index++;
    return true;
  }

  #unknown(): Error {
    return new Error(`The sampler does not understand \`${this.#pattern}\` at ${this.#index}.`);
  }
}

function range(from: string, to: string): string[] {
  const first = from.charCodeAt(0);
  return Array.from({ length: to.charCodeAt(0) - first + 1 }, (_, index) =>
    String.fromCharCode(first + index),
  );
}
