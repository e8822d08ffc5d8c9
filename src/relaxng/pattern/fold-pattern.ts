import type { Pattern } from './pattern.ts';

/** Gives what is known of a part of a pattern; undefined while it is not, and then it is worked out next. */
export type Known<Result> = (part: Pattern) => Result | undefined;

/**
 * Works out something of a pattern by the same of its parts, each part once however often it is shared, and without
 * recursion: patterns may be nested deeper than a stack is. `attempt` asks for the parts that it needs, and is called
 * again when those are known that were not; what it returns is taken when it lacked none.
 */
export function foldPattern<Result>(
  pattern: Pattern,
  attempt: (part: Pattern, known: Known<Result>) => Result | undefined,
): Result {
  const results = new Map<Pattern, Result>();
  const pending: Pattern[] = [];
  const known: Known<Result> = (part) => {
    if (!hasParts(part)) return attempt(part, known);
    const result = results.get(part);
    if (result === undefined) pending.push(part);
    return result;
  };
  for (;;) {
    const result = attempt(pattern, known);
    if (pending.length === 0) return result as Result;
    while (pending.length > 0) {
      const count = pending.length;
      const part = pending[count - 1] as Pattern;
      const found = results.has(part) ? undefined : attempt(part, known);
      if (pending.length > count) continue;
      if (!results.has(part)) results.set(part, found as Result);
      pending.pop();
    }
  }
}

function hasParts({ kind }: Pattern): boolean {
  return kind === 'choice' || kind === 'group' || kind === 'interleave' || kind === 'oneOrMore';
}
