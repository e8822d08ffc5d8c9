import { foldPattern } from '../pattern/fold-pattern.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';

/**
 * What a pattern is once the start tag has ended: an attribute that has not come is not allowed (Clark's
 * startTagCloseDeriv); with `lenient`, it is taken as if it had come.
 */
export function withoutAttributes(table: PatternTable, pattern: Pattern, lenient: boolean): Pattern {
  return foldPattern(pattern, (part, known) => {
    const of = (inner: Pattern) => (inner.hasAttributes ? known(inner) : inner);
    if (!part.hasAttributes) return part;
    switch (part.kind) {
      case 'attribute':
        return lenient ? table.empty : table.notAllowed;
      case 'choice': {
        const members = part.members.map(of).filter((member) => member !== undefined);
        return members.length < part.members.length ? undefined : table.choiceOf(members);
      }
      case 'group':
      case 'interleave': {
        const left = of(part.left);
        const right = of(part.right);
        return left && right && table[part.kind](left, right);
      }
      case 'oneOrMore': {
        const inner = of(part.of);
        return inner && table.oneOrMore(inner);
      }
      default:
        return part;
    }
  });
}
