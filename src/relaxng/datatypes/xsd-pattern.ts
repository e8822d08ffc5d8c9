/**
 * A regular expression of XML Schema (part 2, appendix F) as one of JavaScript, anchored at both ends;
 * undefined where it uses something that JavaScript has no word for (blocks such as `\p{IsThai}`).
 */
export function xsdPattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${translated(pattern)})$`, 'v');
  } catch {
    return undefined;
  }
}

const initial = '\\p{L}\\p{Nl}_\\:';
const nameChar = `${initial}\\-.\\p{Nd}\\p{M}\\p{Lm}·`;

const escapes: Readonly<Record<string, { inside: string; outside: string }>> = {
  i: { inside: initial, outside: `[${initial}]` },
  I: { inside: `[^${initial}]`, outside: `[^${initial}]` },
  c: { inside: nameChar, outside: `[${nameChar}]` },
  C: { inside: `[^${nameChar}]`, outside: `[^${nameChar}]` },
  d: { inside: '\\p{Nd}', outside: '\\p{Nd}' },
  D: { inside: '\\P{Nd}', outside: '\\P{Nd}' },
  s: { inside: ' \\t\\n\\r', outside: '[ \\t\\n\\r]' },
  S: { inside: '[^ \\t\\n\\r]', outside: '[^ \\t\\n\\r]' },
  w: { inside: '[^\\p{P}\\p{Z}\\p{C}]', outside: '[^\\p{P}\\p{Z}\\p{C}]' },
  W: { inside: '[\\p{P}\\p{Z}\\p{C}]', outside: '[\\p{P}\\p{Z}\\p{C}]' },
};

function translated(pattern: string): string {
  let result = '';
  let depth = 0;
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index] as string;
    if (char === '\\') {
      const next = pattern[++index] ?? '';
      const classEscape = escapes[next];
      if (classEscape) result += depth > 0 ? classEscape.inside : classEscape.outside;
      else if (/[pP]/.test(next)) {
        const property = /^\{\w+\}/.exec(pattern.slice(index + 1))?.[0] ?? '';
        result += `\\${next}${property}`;
        index += property.length;
      } else result += /[nrt]/.test(next) ? `\\${next}` : literal(next, depth > 0);
    } else if (char === '[') {
      // Subtraction, `[a-z-[aeiou]]`: JavaScript writes two hyphens.
      const subtracts = depth > 0 && pattern[index - 1] === '-' && pattern[index - 2] !== '\\';
      result = subtracts ? `${bracketed(result)}--[` : `${result}[`;
      depth++;
    } else if (depth === 0) {
      // `^` and `$` are ordinary characters there; `.` leaves out the two line ends only.
      if (char === '.') result += '[^\\n\\r]';
      else result += char === '^' || char === '$' ? `\\${char}` : char;
    } else if (char === ']') {
      depth--;
      result += char;
    } else if (char === '-') {
      result += isRange(pattern, index) ? char : '\\-';
    } else {
      result += char === '^' && pattern[index - 1] === '[' ? char : literal(char, true);
    }
  }
  return result;
}

/** A hyphen at the beginning or the end of a class stands for itself, which JavaScript wants escaped. */
function isRange(pattern: string, index: number): boolean {
  const before = pattern[index - 1];
  const first = before === '[' || (before === '^' && pattern[index - 2] === '[');
  return !first && pattern[index + 1] !== ']';
}

/** JavaScript subtracts from one operand only: what stands before is made a class of its own. */
function bracketed(open: string): string {
  const start = open.lastIndexOf('[');
  return `${open.slice(0, start)}[${open.slice(start, -1)}]`;
}

/** A character that stands for itself; JavaScript allows escapes only where they are needed. */
function literal(char: string, inClass: boolean): string {
  const special = inClass ? /[\^$\\.*+?()[\]{}|/&!#%,:;<=>@`~-]/ : /[\^$\\.*+?()[\]{}|/]/;
  return special.test(char) ? `\\${char}` : char;
}
