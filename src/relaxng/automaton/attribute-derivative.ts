import { includesName } from '../pattern/includes-name.ts';
import type { Name } from '../pattern/name-table.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';

/** For each pattern that the value of an attribute may match, what is left when it does. */
export type AttributeRests = ReadonlyMap<Pattern, Pattern>;

const none: AttributeRests = new Map();

/** What is left of a pattern after an attribute of a name, for each pattern of its value: Clark's attDeriv. */
export function attributeRests(table: PatternTable, pattern: Pattern, name: Name): AttributeRests {
  const known = new Map<Pattern, AttributeRests>();
  const of = (part: Pattern): AttributeRests => {
    if (!part.hasAttributes) return none;
    const found = known.get(part);
    if (found !== undefined) return found;
    const rests = compute(part);
    known.set(part, rests);
    return rests;
  };
  const compute = (part: Pattern): AttributeRests => {
    switch (part.kind) {
      case 'attribute': {
        const { nameClass, of: value } = part.declaration;
        return includesName(nameClass, name.namespace, name.localName)
          ? new Map([[value, table.empty]])
          : none;
      }
      case 'choice':
        return joined(table, part.members.map(of));
      case 'group':
      case 'interleave': {
        const { kind, left, right } = part;
        return joined(table, [
          mapped(of(left), (rest) => table[kind](rest, right)),
          mapped(of(right), (rest) => table[kind](left, rest)),
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

function mapped(rests: AttributeRests, change: (rest: Pattern) => Pattern): AttributeRests {
  if (rests.size === 0) return rests;
  const result = new Map<Pattern, Pattern>();
  for (const [value, rest] of rests) result.set(value, change(rest));
  return result;
}

function joined(table: PatternTable, all: readonly AttributeRests[]): AttributeRests {
  const some = all.filter(({ size }) => size > 0);
  if (some.length < 2) return some[0] ?? none;
  const rests = new Map<Pattern, Pattern>();
  for (const each of some) {
    for (const [value, rest] of each)
      rests.set(value, table.choice(rests.get(value) ?? table.notAllowed, rest));
  }
  return rests;
}
