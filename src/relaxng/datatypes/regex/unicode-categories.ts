/** The general categories that a pattern may name (XML Schema, part 2, appendix F.1.1): all but surrogates. */
const names =
  'L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn';

export const unicodeCategories: readonly string[] = names.split(' ');

const tests = new Map<string, RegExp>();

/** Whether a character is in a general category, by the version of Unicode that JavaScript has. */
export function isInCategory(name: string, codePoint: number): boolean {
  let test = tests.get(name);
  if (test === undefined) {
    test = new RegExp(`^\\p{${name}}$`, 'u');
    tests.set(name, test);
  }
  return test.test(String.fromCodePoint(codePoint));
}
