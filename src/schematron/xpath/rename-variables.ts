import { tokens } from './tokens.ts';

/** An expression in which variables have other names; those that the expression declares itself keep theirs. */
export function renameVariables(expression: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0 || !expression.includes('$')) return expression;
  const all = tokens(expression);
  const own = new Set(
    all
      .filter(
        (token, index) => token.kind === 'variable' && isDeclared(all[index - 1]?.text, all[index + 1]?.text),
      )
      .map(({ text }) => text),
  );
  let result = '';
  let position = 0;
  for (const token of all) {
    const name = token.kind === 'variable' && !own.has(token.text) ? names.get(token.text) : undefined;
    if (name === undefined) continue;
    result += `${expression.slice(position, token.start)}$${name}`;
    position = token.end;
  }
  return result + expression.slice(position);
}

function isDeclared(before: string | undefined, after: string | undefined): boolean {
  return after === ':=' || (after === 'in' && ['for', 'some', 'every', ','].includes(before ?? ''));
}
