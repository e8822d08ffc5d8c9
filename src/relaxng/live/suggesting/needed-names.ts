import { needsOf } from '../../pattern/leaves.ts';
import type { Pattern } from '../../pattern/pattern.ts';
import { spelledNames } from '../../pattern/spelled-names.ts';
import type { NameSuggestion } from '../completions.ts';

type Kind = NameSuggestion['kind'];

/** How much each element, or each attribute, is needed by what must still come; by `nameKey`, none of the optional. */
export function neededNames(
  slots: readonly Pattern[],
  kind: Kind,
): ReadonlyMap<string, NameSuggestion['need']> {
  const alive = slots.filter((slot) => slot.kind !== 'notAllowed');
  const needed = new Map<string, NameSuggestion['need']>();
  if (alive.some(({ nullable }) => nullable)) return needed;
  for (const leaf of alive.flatMap(needsOf).flat())
    if (leaf.kind === kind)
      for (const name of spelledNames(leaf.declaration.nameClass)) needed.set(nameKey(name), 'one-of');
  for (const key of inAll(alive.map((slot) => requiredNames(slot, kind)))) needed.set(key, 'required');
  return needed;
}

/** A name as a key. */
export function nameKey({
  namespace,
  localName,
}: {
  readonly namespace: string;
  readonly localName: string;
}): string {
  return `${localName} ${namespace}`;
}

/** The names without which a pattern cannot be matched, whatever else comes. */
function requiredNames(pattern: Pattern, kind: Kind): ReadonlySet<string> {
  const known = new Map<Pattern, ReadonlySet<string>>();
  const of = (part: Pattern): ReadonlySet<string> => {
    if (part.nullable) return none;
    let names = known.get(part);
    if (names === undefined) {
      names = compute(part);
      known.set(part, names);
    }
    return names;
  };
  const compute = (part: Pattern): ReadonlySet<string> => {
    switch (part.kind) {
      case 'element':
      case 'attribute': {
        const { nameClass } = part.declaration;
        return part.kind === kind && nameClass.kind === 'name' ? new Set([nameKey(nameClass)]) : none;
      }
      case 'choice':
        return inAll(part.members.map(of));
      case 'group':
      case 'interleave': {
        const [left, right] = [of(part.left), of(part.right)];
        if (left.size === 0 || right.size === 0) return left.size === 0 ? right : left;
        return new Set([...left, ...right]);
      }
      case 'oneOrMore':
        return of(part.of);
      default:
        return none;
    }
  };
  return of(pattern);
}

const none: ReadonlySet<string> = new Set();

function inAll(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...others] = sets;
  if (first === undefined) return none;
  return new Set([...first].filter((name) => others.every((other) => other.has(name))));
}
