import type { MemberReader } from './member-reader.ts';
import { SyntaxFault } from './syntax-fault.ts';
import { describeToken, isAssignment, type Token } from './token.ts';
import type { TokenStream } from './token-stream.ts';

/** What is wrong behind a pattern if the token that is read next starts another one. */
export function missingOperator(tokens: TokenStream, members: MemberReader): SyntaxFault | undefined {
  const { current } = tokens;
  const starts =
    current.kind === 'literal' ||
    tokens.isSymbol('(') ||
    (current.kind === 'keyword' && !['start', 'div', 'include'].includes(current.value)) ||
    (['identifier', 'cName'].includes(current.kind) && !members.startsMember());
  if (!starts) return undefined;
  if (current.kind === 'keyword' && isAssignment(tokens.following)) return keywordAsName(current);
  const message = `An operator must stand between two patterns, before ${describeToken(current)}.`;
  return new SyntaxFault(current.start, current.end, message, {
    expected: [',', '|', '&'],
    hint: 'Write `,` for one after the other, `|` for one or the other, `&` for both in any order.',
  });
}

function keywordAsName({ start, end, value }: Token): SyntaxFault {
  const message = `\`${value}\` is a keyword, and must have a \`\\\` before it where a definition has that name.`;
  return new SyntaxFault(start, end, message, { hint: `Write \`\\${value}\`.` });
}
