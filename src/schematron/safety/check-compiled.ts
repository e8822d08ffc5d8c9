import { forbiddenFunctions } from './forbidden-names.ts';

/** Instructions of a compiled stylesheet that reach something beside their document, or run what is not in it. */
const forbiddenNodes = new Set([
  'evaluate',
  'resultDoc',
  'sourceDoc',
  'merge',
  'mergeSrc',
  'message',
  'useWhen',
  'extension',
]);

/** Functions of these alone are called by a name with a namespace. */
const harmless = /^Q\{http:\/\/www\.w3\.org\/(2005\/xpath-functions(\/(math|map|array))?|2001\/XMLSchema)\}/;

const foreignCode = /^Q\{[^}]*saxon[^}]*\}/i;

/**
 * Whether a compiled stylesheet holds anything that a rule may not do. What was looked for in the expressions is looked
 * for again in what the compiler made of them, where no prefix, comment or other spelling can hide it.
 *
 * @returns the name of what is forbidden
 */
export function forbiddenInCompiled(compiled: object): string | undefined {
  const functions = new Set<string>();
  const calls: string[] = [];
  const stack: unknown[] = [compiled];
  while (stack.length > 0) {
    const value = stack.pop();
    if (Array.isArray(value)) stack.push(...value);
    else if (value !== null && typeof value === 'object') {
      const { N: node, name } = value as { N?: unknown; name?: unknown };
      if (typeof node === 'string' && forbiddenNodes.has(node)) return node;
      if (typeof name === 'string') {
        // A property of the output, of the compiler's own making, is called so too.
        if (node !== 'property' && foreignCode.test(name)) return name;
        if (node === 'fn' || node === 'fnRef' || node === 'fnCoerce') {
          const local = name.replace(/^Q\{[^}]*\}/, '');
          if (forbiddenFunctions.has(local)) return local;
        }
        if (node === 'function') functions.add(name);
        if (node === 'ifCall' && !harmless.test(name)) calls.push(name);
        const local = name.replace(/^Q\{http:\/\/www\.w3\.org\/2005\/xpath-functions\}/, '');
        if (local !== name && forbiddenFunctions.has(local)) return local;
      }
      stack.push(...Object.values(value));
    }
  }
  return calls.find((name) => !functions.has(name));
}
