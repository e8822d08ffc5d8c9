import { tokens } from './tokens.ts';

/** The expressions in braces of a value template (XSLT 3.0, 5.6); of one whose braces do not match, all to the end. */
export function templateExpressions(value: string): string[] {
  const found: string[] = [];
  let position = value.indexOf('{');
  while (position >= 0) {
    if (value.charAt(position + 1) === '{') {
      position = value.indexOf('{', position + 2);
      continue;
    }
    const rest = value.slice(position + 1);
    const end = closingBrace(rest);
    found.push(rest.slice(0, end));
    position = value.indexOf('{', position + 1 + end);
  }
  return found;
}

function closingBrace(expression: string): number {
  let depth = 0;
  for (const { kind, text, start } of tokens(expression)) {
    if (kind !== 'symbol') continue;
    if (text === '{') depth++;
    else if (text === '}' && depth-- === 0) return start;
  }
  return expression.length;
}
