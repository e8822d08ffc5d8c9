import { SyntaxFault } from './syntax-fault.ts';
import type { Token } from './token.ts';

/** What is nested more deeply is no schema that anyone wrote, and would take time out of all proportion. */
const deepest = 25_000;

/** Throws a `SyntaxFault` at the token that opens one level too many. */
export function checkDepth(depth: number, opener: Token): void {
  if (depth <= deepest) return;
  throw new SyntaxFault(
    opener.start,
    opener.end,
    `A schema must not be nested more than ${deepest} levels deep.`,
  );
}
