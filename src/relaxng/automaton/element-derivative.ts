import { foldPattern, type Known } from '../pattern/fold-pattern.ts';
import { includesName } from '../pattern/includes-name.ts';
import type { Name } from '../pattern/name-table.ts';
import type { ElementDeclaration, Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';

/** For each element that may come, what may follow it. */
export type ElementRests = ReadonlyMap<ElementDeclaration, Pattern>;

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

function attempt(table: PatternTable, pattern: Pattern, { name, leap, known }: Search): ElementRests {
  const rests = new Rests(table);
  // Alternatives are gathered first and made one choice then: in `a?, a?, a?, …` each rest is also one of those before it.
  const seen = new Set<Pattern>();
  const alternatives = [pattern];
  for (let part = alternatives.pop(); part !== undefined; part = alternatives.pop()) {
    switch (part.kind) {
      case 'element': {
        const { declaration } = part;
        const isNamed = includesName(declaration.nameClass, name.namespace, name.localName);
        // An element that nothing may be in may not be there itself.
        if (isNamed && declaration.content !== table.notAllowed) rests.add(declaration, table.empty);
        break;
      }
      case 'choice':
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
  return rests.all;
}

/** What may follow each element, gathered. */
class Rests {
  readonly #table: PatternTable;
  readonly #found = new Map<ElementDeclaration, Pattern[]>();

  constructor(table: PatternTable) {
    this.#table = table;
  }

  add(declaration: ElementDeclaration, rest: Pattern): void {
    const others = this.#found.get(declaration);
    if (others) others.push(rest);
    else this.#found.set(declaration, [rest]);
  }

  addAll(rests: ElementRests | undefined, change: (rest: Pattern) => Pattern): void {
    if (rests === undefined || rests.size === 0) return;
    for (const [declaration, rest] of rests) this.add(declaration, change(rest));
  }

  get all(): ElementRests {
    if (this.#found.size === 0) return none;
    const all = new Map<ElementDeclaration, Pattern>();
    for (const [declaration, alternatives] of this.#found)
      all.set(declaration, this.#table.choiceOf(alternatives));
    return all;
  }
}
