import type { SimplePattern } from './simple-grammar.ts';
import type { UnexpandedPattern } from './unexpanded-pattern.ts';

type Operator = Extract<UnexpandedPattern, { members: readonly UnexpandedPattern[] }>;

/**
 * An operator over patterns in simple form, with `notAllowed` and `empty` folded (RELAX NG, sections 4.20 and 4.21):
 * what has to be true of two operands there is true here of any number.
 *
 * @returns the pattern; and where it is a `group` or `interleave`, what each of its members was made of
 */
export function foldOperator(
  { kind, members, place }: Operator,
  results: readonly SimplePattern[],
): { pattern: SimplePattern; written?: readonly UnexpandedPattern[] } {
  const nothing = kind === 'choice' ? 'notAllowed' : 'empty';
  const kept: SimplePattern[] = [];
  const written: UnexpandedPattern[] = [];
  let empty: SimplePattern | undefined;
  for (const [index, result] of results.entries()) {
    if (result.kind === 'notAllowed' && kind !== 'choice') return { pattern: result };
    if (result.kind === nothing) continue;
    if (result.kind === 'empty') empty ??= result;
    else {
      kept.push(result);
      written.push(members[index] as UnexpandedPattern);
    }
  }
  if (empty !== undefined) kept.unshift(empty);
  const [only] = kept;
  if (only === undefined) return { pattern: { kind: nothing, place } };
  if (kept.length === 1) return { pattern: only };
  return kind === 'choice'
    ? { pattern: { kind, members: kept, place } }
    : { pattern: { kind, members: kept, place }, written };
}
