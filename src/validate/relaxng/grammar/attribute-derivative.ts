import { includesName } from './name-class.ts';
import type { AttributeDeclaration, Pattern } from './pattern.ts';
import type { PatternTable } from './pattern-table.ts';

/** What is left of a pattern after an attribute; `accepts` judges those whose name fits. */
export function attributeDerivative(
  table: PatternTable,
  pattern: Pattern,
  name: { readonly namespace: string; readonly localName: string },
  accepts: (declaration: AttributeDeclaration) => boolean,
): Pattern {
  if (!pattern.hasAttributes) return table.notAllowed;
  const after = (part: Pattern) => attributeDerivative(table, part, name, accepts);
  switch (pattern.kind) {
    case 'attribute': {
      const { declaration } = pattern;
      const fits = includesName(declaration.nameClass, name.namespace, name.localName);
      return fits && accepts(declaration) ? table.empty : table.notAllowed;
    }
    case 'choice':
      return table.choice(after(pattern.left), after(pattern.right));
    case 'group':
    case 'interleave':
      return table.choice(
        table[pattern.kind](after(pattern.left), pattern.right),
        table[pattern.kind](pattern.left, after(pattern.right)),
      );
    case 'oneOrMore':
      return table.group(after(pattern.of), table.optional(pattern));
    default:
      return table.notAllowed;
  }
}

/** A pattern with each attribute still in it replaced: by `notAllowed` at the end of a start tag, or by `empty`. */
export function replaceAttributes(table: PatternTable, pattern: Pattern, by: Pattern): Pattern {
  if (!pattern.hasAttributes) return pattern;
  const replaced = (part: Pattern) => replaceAttributes(table, part, by);
  switch (pattern.kind) {
    case 'attribute':
      return by;
    case 'choice':
    case 'group':
    case 'interleave':
      return table[pattern.kind](replaced(pattern.left), replaced(pattern.right));
    case 'oneOrMore':
      return table.oneOrMore(replaced(pattern.of));
    default:
      return pattern;
  }
}

/** A pattern with nothing but its attributes: what a start tag must and may have. */
export function attributesOnly(table: PatternTable, pattern: Pattern): Pattern {
  if (!pattern.hasAttributes) return pattern === table.notAllowed ? pattern : table.empty;
  switch (pattern.kind) {
    case 'choice':
    case 'group':
    case 'interleave':
      return table[pattern.kind](attributesOnly(table, pattern.left), attributesOnly(table, pattern.right));
    case 'oneOrMore':
      return table.oneOrMore(attributesOnly(table, pattern.of));
    default:
      return pattern;
  }
}
