import type { DataLeaf, Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';

/** What is left of a pattern after one piece of text of which `leaf` says which data it matches: Clark's textDeriv. */
export function textDerivative(
  table: PatternTable,
  pattern: Pattern,
  matches: (leaf: DataLeaf) => boolean,
): Pattern {
  const known = new Map<Pattern, Pattern>();
  const of = (part: Pattern): Pattern => {
    switch (part.kind) {
      case 'text':
        return part;
      case 'empty':
      case 'notAllowed':
      case 'element':
      case 'attribute':
        return table.notAllowed;
      case 'data':
      case 'value':
      case 'list':
        return matches(part) ? table.empty : table.notAllowed;
    }
    const found = known.get(part);
    if (found !== undefined) return found;
    const rest = compute(part);
    known.set(part, rest);
    return rest;
  };
  const compute = (part: Pattern): Pattern => {
    switch (part.kind) {
      case 'choice':
        return table.choiceOf(part.members.map(of));
      case 'group': {
        const first = table.group(of(part.left), part.right);
        return part.left.nullable ? table.choice(first, of(part.right)) : first;
      }
      case 'interleave':
        return table.choice(
          table.interleave(of(part.left), part.right),
          table.interleave(part.left, of(part.right)),
        );
      case 'oneOrMore':
        return table.group(of(part.of), table.optional(part));
      default:
        return table.notAllowed;
    }
  };
  return of(pattern);
}
