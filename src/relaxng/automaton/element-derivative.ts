import { foldPattern, type Known } from '../pattern/fold-pattern.ts';
import { includesName } from '../pattern/includes-name.ts';
import type { Name } from '../pattern/name-table.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';

/** For the content of each element that may come, what may follow it. Elements that differ in nothing else are one. */
export type ElementRests = ReadonlyMap<Pattern, Pattern>;

const none: ElementRests = new Map();

/**
 * The elements of a name that a pattern, without attributes, may begin with, each with the rest to go on with: the
 * first half of Clark's derivative by a start tag. With `leap`, what must come first may be missing.
 */
export function elementRests(table: PatternTable, pattern: Pattern, name: Name, leap = false): ElementRests {
  return foldPattern(pattern, (part, known) => attempt(table, part, { name, leap, known }));
}

interface Search {
  readonly name: Name;
  readonly leap: boolean;
  readonly known: Known<ElementRests>;
}

function attempt(
  table: PatternTable,
  pattern: Pattern,
  { name, leap, known }: Search,
): ElementRests | undefined {
  const rests = new Rests(table);
  // Alternatives are gathered first and made one choice then: in `a?, a?, a?, …` each rest is also one of those before it.
  const seen = new Set<Pattern>();
  const alternatives = [pattern];
  for (let part = alternatives.pop(); part !== undefined; part = alternatives.pop()) {
    switch (part.kind) {
      case 'element': {
        const { declaration } = part;
        if (!includesName(declaration.nameClass, name.namespace, name.localName)) break;
        // An element that nothing may be in may not be there itself.
        if (declaration.content !== table.notAllowed) rests.add(declaration.content, table.empty);
        break;
      }
      case 'choice':
        // One within is worked out once for all that hold it.
        if (part !== pattern) {
          rests.addAll(known(part), (rest) => rest);
          break;
        }
        for (let index = part.members.length - 1; index >= 0; index--)
          alternatives.push(part.members[index] as Pattern);
        break;
      case 'group': {
        if (seen.has(part)) break;
        seen.add(part);
        const { left, right } = part;
        rests.addAll(known(left), (rest) => table.group(rest, right));
        if (left.nullable || leap) alternatives.push(right);
        break;
      }
      case 'interleave': {
        const { left, right } = part;
        rests.addAll(known(left), (rest) => table.interleave(rest, right));
        rests.addAll(known(right), (rest) => table.interleave(left, rest));
        break;
      }
      case 'oneOrMore': {
        const again = part;
        rests.addAll(known(part.of), (rest) => table.group(rest, table.optional(again)));
      }
    }
  }
  return rests.isWhole ? rests.all : undefined;
}

/** What may follow each element, gathered. */
class Rests {
  isWhole = true;
  readonly #table: PatternTable;
  readonly #found = new Map<Pattern, Pattern[]>();

  constructor(table: PatternTable) {
    this.#table = table;
  }

  add(content: Pattern, rest: Pattern): void {
    const others = this.#found.get(content);
    if (others) others.push(rest);
    else this.#found.set(content, [rest]);
  }

  addAll(rests: ElementRests | undefined, change: (rest: Pattern) => Pattern): void {
    if (rests === undefined) this.isWhole = false;
    // Where some are not known yet, all is gathered anew when they are.
    if (rests === undefined || !this.isWhole) return;
    for (const [content, rest] of rests) this.add(content, change(rest));
  }

  get all(): ElementRests {
    if (this.#found.size === 0) return none;
    const all = new Map<Pattern, Pattern>();
    for (const [content, alternatives] of this.#found) all.set(content, this.#table.choiceOf(alternatives));
    return all;
  }
}
