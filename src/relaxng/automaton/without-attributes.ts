import type { Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';

/**
 * What a pattern is once the start tag has ended: an attribute that has not come is not allowed (Clark's
 * startTagCloseDeriv); with `lenient`, it is taken as if it had come.
 */
export function withoutAttributes(table: PatternTable, pattern: Pattern, lenient: boolean): Pattern {
  const known = new Map<Pattern, Pattern>();
  const of = (part: Pattern): Pattern => {
    if (!part.hasAttributes) return part;
    const found = known.get(part);
    if (found !== undefined) return found;
    const closed = compute(part);
    known.set(part, closed);
    return closed;
  };
  const compute = (part: Pattern): Pattern => {
    switch (part.kind) {
      case 'attribute':
        return lenient ? table.empty : table.notAllowed;
      case 'choice':
        return table.choiceOf(part.members.map(of));
      case 'group':
      case 'interleave':
        return table[part.kind](of(part.left), of(part.right));
      case 'oneOrMore':
        return table.oneOrMore(of(part.of));
      default:
        return part;
    }
  };
  return of(pattern);
}
