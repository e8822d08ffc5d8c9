import { xmlNamespace } from '../read-rng/rng-namespaces.ts';
import { relaxNgNamespace } from '../schema-element.ts';
import { SyntaxFault } from './syntax-fault.ts';
import type { Token } from './token.ts';

export const xsdLibrary = 'http://www.w3.org/2001/XMLSchema-datatypes';

/** A namespace of the environment; `inherit` is that of the schema that includes this one. */
export type DeclaredNamespace = string | typeof inherit;
export const inherit: unique symbol = Symbol('inherit');

/** What the declarations of a schema say: the environment of the compact syntax, appendix A, section 1. */
export class Environment {
  readonly namespaces = new Map<string, DeclaredNamespace>([['xml', xmlNamespace]]);
  readonly datatypes = new Map<string, string>([['xsd', xsdLibrary]]);
  defaultNamespace: DeclaredNamespace = inherit;
  readonly #report: (fault: SyntaxFault) => void;
  readonly #reported = new Set<string>();

  constructor(report: (fault: SyntaxFault) => void) {
    this.#report = report;
  }

  /** The namespace of a prefix. One that is not declared is reported, once, and undefined. */
  namespaceOf(prefix: string, token: Token): DeclaredNamespace | undefined {
    const namespace = this.namespaces.get(prefix);
    if (namespace === undefined) this.#undeclared('namespace', prefix, token, this.datatypes.has(prefix));
    return namespace;
  }

  /** The library of a prefix of a datatype. One that is not declared is reported, once, and undefined. */
  libraryOf(prefix: string, token: Token): string | undefined {
    const library = this.datatypes.get(prefix);
    if (library === undefined) this.#undeclared('datatypes', prefix, token, this.namespaces.has(prefix));
    return library;
  }

  /** The bindings that values and foreign elements see. */
  bindings(): Map<string, string> {
    const bindings = new Map([['', relaxNgNamespace]]);
    for (const [prefix, namespace] of this.namespaces) {
      if (namespace !== inherit && namespace !== '') bindings.set(prefix, namespace);
    }
    return bindings;
  }

  #undeclared(keyword: 'namespace' | 'datatypes', prefix: string, token: Token, otherwise: boolean): void {
    const key = `${keyword} ${prefix}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const end = Math.min(token.end, token.start + prefix.length);
    const [wanted, other] = keyword === 'namespace' ? ['names', 'datatypes'] : ['datatypes', 'names'];
    const message = otherwise
      ? `The prefix \`${prefix}\` must be declared for ${wanted}, not for ${other} alone.`
      : `The prefix \`${prefix}\` must be declared.`;
    const hint = `Declare it at the top of the schema: \`${keyword} ${prefix} = "…"\`.`;
    this.#report(new SyntaxFault(token.start, end, message, { actual: prefix, hint }));
  }
}
