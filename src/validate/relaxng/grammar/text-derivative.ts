import type { Pattern } from './pattern.ts';
import type { PatternTable } from './pattern-table.ts';

const blank = /^[ \t\r\n]*$/;

/** What is left of a pattern after a text (RELAX NG by derivatives: textDeriv). */
export function textDerivative(table: PatternTable, pattern: Pattern, text: string): Pattern {
  const after = (part: Pattern) => textDerivative(table, part, text);
  switch (pattern.kind) {
    case 'text':
      return pattern;
    case 'choice':
      return table.choice(after(pattern.left), after(pattern.right));
    case 'group': {
      const first = table.group(after(pattern.left), pattern.right);
      return pattern.left.nullable ? table.choice(first, after(pattern.right)) : first;
    }
    case 'interleave':
      return table.choice(
        table.interleave(after(pattern.left), pattern.right),
        table.interleave(pattern.left, after(pattern.right)),
      );
    case 'oneOrMore':
      return table.group(after(pattern.of), table.optional(pattern));
    case 'data': {
      const excepted = pattern.except !== undefined && matchesText(table, pattern.except, text);
      return pattern.datatype.allows(text) && !excepted ? table.empty : table.notAllowed;
    }
    case 'value':
      return pattern.datatype.normalize(text) === pattern.value ? table.empty : table.notAllowed;
    case 'list': {
      const tokens = text.split(/[ \t\r\n]+/).filter((token) => token !== '');
      const rest = tokens.reduce((state, token) => textDerivative(table, state, token), pattern.of);
      return rest.nullable ? table.empty : table.notAllowed;
    }
    default:
      return table.notAllowed;
  }
}

/** Whether a text, the whole content of an element or the value of an attribute, matches a pattern. */
export function matchesText(table: PatternTable, pattern: Pattern, text: string): boolean {
  return (pattern.nullable && blank.test(text)) || textDerivative(table, pattern, text).nullable;
}
