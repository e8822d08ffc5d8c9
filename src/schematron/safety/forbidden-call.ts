import { calledFunctions } from '../xpath/called-functions.ts';
import { forbiddenFunctions, functionNamespace } from './forbidden-names.ts';

/** A call that no rule may make, by its place in the expression. */
export interface ForbiddenCall {
  /** As it is to be shown. */
  readonly name: string;
  /** What the function does: `reads files`. */
  readonly why: string;
  readonly start: number;
  readonly end: number;
}

/** Namespaces whose functions work out values and do nothing else. */
const harmless = new Set([
  ...['', '/math', '/map', '/array'].map((part) => `${functionNamespace}${part}`),
  'http://www.w3.org/2001/XMLSchema',
]);

/**
 * The first call of an expression that is not to be made: of a function that reads or runs something, or of a namespace
 * that is neither XPath's nor the schema's own, such as that of the global functions of JavaScript.
 *
 * @param namespaces by prefix
 * @param own expanded names, `{namespace}local`, of the functions that the schema defines
 */
export function forbiddenCall(
  expression: string,
  namespaces: ReadonlyMap<string, string>,
  own: ReadonlySet<string>,
): ForbiddenCall | undefined {
  for (const { localName, prefix, namespace: written, start, end } of calledFunctions(expression)) {
    const namespace = written ?? (prefix === undefined ? functionNamespace : namespaces.get(prefix));
    // A prefix that is not declared is for the compiler to report.
    if (namespace === undefined || own.has(`{${namespace}}${localName}`)) continue;
    const name = prefix === undefined ? localName : `${prefix}:${localName}`;
    if (!harmless.has(namespace))
      return { name, why: `belongs to \`${namespace}\`, which rules may not use`, start, end };
    const why = namespace === functionNamespace ? forbiddenFunctions.get(localName) : undefined;
    if (why !== undefined) return { name, why, start, end };
  }
  return undefined;
}
