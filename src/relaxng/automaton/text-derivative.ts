import { foldPattern, type Known } from '../pattern/fold-pattern.ts';
import type { DataLeaf, Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';

/** What is left of a pattern after one piece of text of which `leaf` says which data it matches: Clark's textDeriv. */
export function textDerivative(
  table: PatternTable,
  pattern: Pattern,
  matches: (leaf: DataLeaf) => boolean,
): Pattern {
  return foldPattern(pattern, (part, known) => attempt(table, part, matches, known));
}

function attempt(
  table: PatternTable,
  pattern: Pattern,
  matches: (leaf: DataLeaf) => boolean,
  known: Known<Pattern>,
): Pattern | undefined {
  let isWhole = true;
  const rests: Pattern[] = [];
  const seen = new Set<Pattern>();
  // As with elements: alternatives are gathered first, and made one choice then.
  const alternatives = [pattern];
  for (let part = alternatives.pop(); part !== undefined; part = alternatives.pop()) {
    switch (part.kind) {
      case 'text':
        rests.push(part);
        break;
      case 'data':
      case 'value':
      case 'list':
        if (matches(part)) rests.push(table.empty);
        break;
      case 'choice':
        for (const member of part.members) alternatives.push(member);
        break;
      case 'group': {
        if (seen.has(part)) break;
        seen.add(part);
        const left = known(part.left);
        if (left === undefined) isWhole = false;
        else if (isWhole) rests.push(table.group(left, part.right));
        if (part.left.nullable) alternatives.push(part.right);
        break;
      }
      case 'interleave': {
        const left = known(part.left);
        const right = known(part.right);
        if (left === undefined || right === undefined) isWhole = false;
        else if (isWhole) rests.push(table.interleave(left, part.right), table.interleave(part.left, right));
        break;
      }
      case 'oneOrMore': {
        const rest = known(part.of);
        if (rest === undefined) isWhole = false;
        else if (isWhole) rests.push(table.group(rest, table.optional(part)));
      }
    }
  }
  return isWhole ? table.choiceOf(rests) : undefined;
}
