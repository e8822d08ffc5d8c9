import { fail } from './values.ts';

const compiled = new Map<string, RegExp>();

/**
 * A regular expression of XPath (XPath and XQuery Functions 3.1, section 5.6.1) as one of JavaScript's. What means
 * something else there and is rare is a failure: classes of characters by name, subtraction, flags but `i` and `q`.
 */
export function regexOf(pattern: string, flags: string): RegExp {
  const key = `${flags}\0${pattern}`;
  const known = compiled.get(key);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  if (/[^iq]/.test(flags)) fail('A flag that is not known');
  const source = flags.includes('q') ? pattern.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : translated(pattern);
  const regex = new RegExp(source, flags.includes('i') ? 'giu' : 'gu');
  if (compiled.size < 1000) compiled.set(key, regex);
  return regex;
}

function translated(pattern: string): string {
  let result = '';
  let inClass = false;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] as string;
    if (character === '\\') {
      const next = pattern[++index] ?? '';
      if (next === 'd') result += '\\p{Nd}';
      else if (/[nrt\\|.?*+(){}[\]^$]/.test(next)) result += `\\${next}`;
      else if (next === '-') result += inClass ? '\\-' : '-';
      else if (next === 'p' || next === 'P') {
        const [whole] =
          /^\{(?:L|M|N|P|S|Z|C)[a-z]?\}/.exec(pattern.slice(index + 1)) ?? fail('A class of characters');
        result += `\\${next}${whole}`;
        index += (whole as string).length;
      } else fail('An escape that is not known');
    } else if (inClass) {
      if (character === ']') inClass = false;
      if (character === '[') fail('A class within a class');
      result += character;
    } else if (character === '[') {
      inClass = true;
      result += character;
      if (pattern[index + 1] === '^') {
        result += '^';
        index++;
      }
    } else if (character === '.') result += '[^\\n\\r]';
    else if (character === '(' && pattern[index + 1] === '?' && pattern[index + 2] !== ':')
      fail('A group of another kind');
    else result += character;
  }
  return result;
}

export function replaced(input: string, pattern: string, replacement: string, flags: string): string {
  const regex = regexOf(pattern, flags);
  if (!flags.includes('q') && /[\\$]/.test(replacement)) {
    if (!/^(?:[^\\$]|\\[\\$]|\$\d)*$/.test(replacement)) fail('A replacement that is not known');
    return input.replace(regex, (...found: unknown[]) => {
      const groups = found.slice(
        0,
        found.findIndex((each) => typeof each === 'number'),
      );
      return replacement.replace(/\\([\\$])|\$(\d)/g, (_, escaped?: string, number?: string) =>
        number === undefined ? (escaped ?? '') : ((groups[Number(number)] as string | undefined) ?? ''),
      );
    });
  }
  return input.replace(regex, () => replacement);
}
