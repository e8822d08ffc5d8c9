/** No pointer with a prefix is longer than this; a longer one is not tried against a pattern. */
const longestPointer = 256;

/**
 * A `prefixDef/@matchPattern` (TEI P5, att.patternReplacement) ready to be used, or undefined where it is
 * no regular expression or could take for ever. A document is not trusted: its pattern runs in an engine
 * that backtracks, so back-references are refused, a quantified group that itself holds a quantifier or an
 * alternative, and a pattern that leaves more ways to match than three open-ended quantifiers do.
 */
export function matchPattern(pattern: string): ((value: string) => RegExpExecArray | null) | undefined {
  if (!isTame(pattern)) return undefined;
  let expression: RegExp;
  try {
    expression = new RegExp(`^(?:${pattern})$`, 'u');
  } catch {
    return undefined;
  }
  return (value) => (value.length > longestPointer ? null : expression.exec(value));
}

function isTame(pattern: string): boolean {
  // In how many ways a text could be divided among the parts of the pattern: what backtracking may have to try.
  let ways = 1;
  // For each open group: does it hold a quantifier or an alternative?
  const groups: boolean[] = [];
  let closed = false;
  let inClass = false;
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index] as string;
    const afterGroup = closed;
    closed = false;
    if (char === '\\') {
      index++;
      if (/[1-9k]/.test(pattern[index] ?? '')) return false;
    } else if (inClass) {
      inClass = char !== ']';
    } else if (char === '[') {
      inClass = true;
    } else if (char === '(') {
      groups.push(false);
      if (pattern[index + 1] === '?') index++;
    } else if (char === ')') {
      const complex = groups.pop() ?? false;
      if (complex && groups.length > 0) groups[groups.length - 1] = true;
      if (complex && /[*+{]/.test(pattern[index + 1] ?? '')) return false;
      closed = true;
    } else if (/[*+{|?]/.test(char)) {
      if (groups.length > 0 && !(char === '?' && afterGroup)) groups[groups.length - 1] = true;
      const bounds = char === '{' ? /^\{(\d+)(?:,(\d+))?\}/.exec(pattern.slice(index)) : null;
      if (bounds) ways *= Math.max(1, Number(bounds[2] ?? bounds[1]) - Number(bounds[1]) + 1);
      else ways *= char === '?' || char === '|' ? 2 : longestPointer;
    }
  }
  return ways <= longestPointer ** 3;
}
