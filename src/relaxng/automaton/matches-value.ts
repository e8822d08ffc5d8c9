import type { ValueContext } from '../datatypes/datatype.ts';
import type { DataLeaf, Pattern } from '../pattern/pattern.ts';
import type { PatternTable } from '../pattern/pattern-table.ts';
import { textDerivative } from './text-derivative.ts';

const blank = /^[ \t\r\n]*$/;

/** Whether a text, the value of an attribute or the whole content of an element, matches a pattern (RELAX NG, section 6.2.8 and 6.2.9). */
export function matchesValue(
  table: PatternTable,
  pattern: Pattern,
  text: string,
  context: ValueContext,
): boolean {
  switch (pattern.kind) {
    case 'text':
      return true;
    case 'empty':
      return blank.test(text);
    case 'data':
    case 'value':
    case 'list':
      return matchesLeaf(table, pattern, text, context);
    case 'choice':
      return pattern.members.some((member) => matchesValue(table, member, text, context));
    case 'notAllowed':
    case 'element':
    case 'attribute':
      return false;
    default:
      if (pattern.nullable && blank.test(text)) return true;
      return textDerivative(table, pattern, (leaf) => matchesLeaf(table, leaf, text, context)).nullable;
  }
}

function matchesLeaf(table: PatternTable, leaf: DataLeaf, text: string, context: ValueContext): boolean {
  switch (leaf.kind) {
    case 'data':
      if (!leaf.datatype.allows(text, context)) return false;
      return leaf.except === undefined || !matchesExcept(table, leaf.except, text, context);
    case 'value':
      return leaf.datatype.key(text, context) === leaf.key;
    case 'list':
      return matchesTokens(table, leaf.of, tokensOf(text), context);
  }
}

function matchesTokens(
  table: PatternTable,
  pattern: Pattern,
  tokens: readonly string[],
  context: ValueContext,
): boolean {
  // One kind of item, any number of times, is what nearly all lists are: then no pattern need be made of what is left.
  if (pattern.kind === 'oneOrMore' && isItem(pattern.of)) {
    const { of } = pattern;
    return tokens.length > 0 && tokens.every((token) => matchesValue(table, of, token, context));
  }
  let rest = pattern;
  for (const token of tokens) {
    rest = textDerivative(table, rest, (leaf) => matchesLeaf(table, leaf, token, context));
    if (rest === table.notAllowed) return false;
  }
  return rest.nullable;
}

/** Whether a pattern matches one token or none, and not no token at all. */
function isItem(pattern: Pattern): boolean {
  return pattern.kind === 'choice'
    ? pattern.members.every(isItem)
    : pattern.kind === 'data' || pattern.kind === 'value';
}

/** The same for what is excepted from data: data, values and choices of them, nested to any depth. */
function matchesExcept(table: PatternTable, except: Pattern, text: string, context: ValueContext): boolean {
  // What can be seen to match, and what still has to be looked at: the exceptions of `data` within before itself.
  const results = new Map<Pattern, boolean>();
  const pending = [except];
  for (let part = pending.at(-1); part !== undefined; part = pending.at(-1)) {
    const parts =
      part.kind === 'choice' ? part.members : part.kind === 'data' && part.except ? [part.except] : [];
    const missing = parts.filter((inner) => !results.has(inner));
    for (const inner of missing) pending.push(inner);
    if (missing.length > 0) continue;
    pending.pop();
    if (part.kind === 'choice')
      results.set(
        part,
        part.members.some((member) => results.get(member)),
      );
    else if (part.kind === 'data')
      results.set(part, part.datatype.allows(text, context) && !(part.except && results.get(part.except)));
    else results.set(part, matchesValue(table, part, text, context));
  }
  return results.get(except) === true;
}

/** The tokens of a list: what white space parts. */
export function tokensOf(text: string): string[] {
  // Most lists are of one token.
  if (text !== '' && !/[ \t\r\n]/.test(text)) return [text];
  return text.split(/[ \t\r\n]+/).filter((token) => token !== '');
}
