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
  const known = new Map<Pattern, ElementRests>();
  const of = (part: Pattern): ElementRests => {
    // What is shared is looked at once: a graph may stand for a tree without end.
    const found = known.get(part);
    if (found !== undefined) return found;
    const rests = compute(part);
    known.set(part, rests);
    return rests;
  };
  const compute = (part: Pattern): ElementRests => {
    switch (part.kind) {
      case 'element': {
        const { declaration } = part;
        const included = includesName(declaration.nameClass, name.namespace, name.localName);
        return included ? new Map([[declaration, table.empty]]) : none;
      }
      case 'choice':
        return joined(table, part.members.map(of));
      case 'group': {
        const { left, right } = part;
        const first = mapped(of(left), (rest) => table.group(rest, right));
        return left.nullable || leap ? joined(table, [first, of(right)]) : first;
      }
      case 'interleave': {
        const { left, right } = part;
        return joined(table, [
          mapped(of(left), (rest) => table.interleave(rest, right)),
          mapped(of(right), (rest) => table.interleave(left, rest)),
        ]);
      }
      case 'oneOrMore':
        return mapped(of(part.of), (rest) => table.group(rest, table.optional(part)));
      default:
        return none;
    }
  };
  return of(pattern);
}

function mapped(rests: ElementRests, change: (rest: Pattern) => Pattern): ElementRests {
  if (rests.size === 0) return rests;
  const result = new Map<ElementDeclaration, Pattern>();
  for (const [declaration, rest] of rests) result.set(declaration, change(rest));
  return result;
}

function joined(table: PatternTable, all: readonly ElementRests[]): ElementRests {
  const some = all.filter(({ size }) => size > 0);
  if (some.length < 2) return some[0] ?? none;
  const rests = new Map<ElementDeclaration, Pattern[]>();
  for (const each of some) {
    for (const [declaration, rest] of each) {
      const others = rests.get(declaration);
      if (others) others.push(rest);
      else rests.set(declaration, [rest]);
    }
  }
  return new Map(
    [...rests].map(([declaration, alternatives]) => [declaration, table.choiceOf(alternatives)]),
  );
}
