import type { Pattern } from './pattern.ts';
import { alternatives } from './pattern-table.ts';

/** Every element, attribute, data, value, list and text of a pattern, in order, none twice. */
export function leavesOf(pattern: Pattern): Pattern[] {
  const found = new Set<Pattern>();
  const seen = new Set<Pattern>();
  const visit = (part: Pattern): void => {
    if (seen.has(part)) return;
    seen.add(part);
    if (part.kind === 'choice' || part.kind === 'group' || part.kind === 'interleave') {
      visit(part.left);
      visit(part.right);
    } else if (part.kind === 'oneOrMore') visit(part.of);
    else if (part.kind !== 'empty' && part.kind !== 'notAllowed') found.add(part);
  };
  visit(pattern);
  return [...found];
}

/** The leaves that may come next: those of a group's second half only where the first may be missing. */
export function firstLeaves(pattern: Pattern): Pattern[] {
  const found = new Set<Pattern>();
  const visit = (part: Pattern): void => {
    if (part.kind === 'choice' || part.kind === 'interleave') {
      visit(part.left);
      visit(part.right);
    } else if (part.kind === 'group') {
      visit(part.left);
      if (part.left.nullable) visit(part.right);
    } else if (part.kind === 'oneOrMore') visit(part.of);
    else if (part.kind !== 'empty' && part.kind !== 'notAllowed') found.add(part);
  };
  visit(pattern);
  return [...found];
}

/** What cannot be missing: for each thing that must come, the leaves of which one will do. */
export function needsOf(pattern: Pattern): Pattern[][] {
  if (pattern.nullable || pattern.kind === 'notAllowed') return [];
  switch (pattern.kind) {
    case 'group':
    case 'interleave':
      return [...needsOf(pattern.left), ...needsOf(pattern.right)];
    case 'choice':
      return [alternatives(pattern).flatMap((member) => needsOf(member)[0] ?? [])];
    case 'oneOrMore':
      return needsOf(pattern.of);
    default:
      return [[pattern]];
  }
}
