import { tokens } from './tokens.ts';

/**
 * An expression in which `\s` and `\S` of regular expressions mean what XML means by white space (XML Schema part 2,
 * F.1.1): for SaxonJS a no-break space is one too. Nobody writes `\s` in a string that is no regular expression, save
 * with the flag `q`, and then nothing is changed.
 */
export function exactSpace(expression: string): string {
  if (!/\\s/i.test(expression)) return expression;
  const strings = tokens(expression).filter(({ kind }) => kind === 'string');
  if (strings.some(({ text }) => /^.[a-z]*q[a-z]*.$/.test(text))) return expression;
  let result = '';
  let position = 0;
  for (const { text, start, end } of strings) {
    result += expression.slice(position, start) + inPattern(text);
    position = end;
  }
  return result + expression.slice(position);
}

function inPattern(pattern: string): string {
  let result = '';
  let depth = 0;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    if (character === '\\') {
      const escaped = pattern.slice(index, index + 2);
      index++;
      if (escaped === '\\s') result += depth > 0 ? ' \\t\\n\\r' : '[ \\t\\n\\r]';
      else if (escaped === '\\S' && depth === 0) result += '[^ \\t\\n\\r]';
      else result += escaped;
      continue;
    }
    if (character === '[') depth++;
    else if (character === ']') depth = Math.max(0, depth - 1);
    result += character;
  }
  return result;
}
