import { foldPattern } from '../pattern/fold-pattern.ts';
import { includesName } from '../pattern/includes-name.ts';
import type { Name } from '../pattern/name-table.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';

/** For each pattern that the value of an attribute may match, what is left when it does. */
export type AttributeRests = ReadonlyMap<Pattern, Pattern>;

const none: AttributeRests = new Map();

/** What is left of a pattern after an attribute of a name, for each pattern of its value: Clark's attDeriv. */
export function attributeRests(table: PatternTable, pattern: Pattern, name: Name): AttributeRests {
  return foldPattern(pattern, (part, known) => {
    if (!part.hasAttributes) return none;
    const of = (inner: Pattern) => (inner.hasAttributes ? known(inner) : none);
    switch (part.kind) {
      case 'attribute': {
        const { nameClass, of: value } = part.declaration;
        return includesName(nameClass, name.namespace, name.localName)
          ? new Map([[value, table.empty]])
          : none;
      }
      case 'choice': {
        const members = part.members.map(of).filter((member) => member !== undefined);
        return members.length < part.members.length ? undefined : joined(table, members);
      }
      case 'group':
      case 'interleave': {
        const { kind, left, right } = part;
        const ofLeft = of(left);
        const ofRight = of(right);
        if (ofLeft === undefined || ofRight === undefined) return undefined;
        return joined(table, [
          mapped(ofLeft, (rest) => table[kind](rest, right)),
          mapped(ofRight, (rest) => table[kind](left, rest)),
        ]);
      }
      case 'oneOrMore': {
        const inner = of(part.of);
        return inner && mapped(inner, (rest) => table.group(rest, table.optional(part)));
      }
      default:
        return none;
    }
  });
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
