import type { Datatype, Failure, Parameter, ValueContext } from './datatype.ts';
import type { Facet } from './facets.ts';
import type { XsdType } from './xsd-type.ts';

/** A type of XML Schema, or one that is made like it, with what its parameters demand. */
export class XsdDatatype implements Datatype {
  readonly library: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly whiteSpace: XsdType['whiteSpace'];
  readonly usesContext: boolean;
  readonly idType?: 'ID' | 'IDREF' | 'IDREFS';
  readonly #type: XsdType;
  readonly #facets: readonly Facet[];

  constructor(
    { library, name, parameters }: Pick<Datatype, 'library' | 'name' | 'parameters'>,
    type: XsdType,
    facets: readonly Facet[],
  ) {
    this.library = library;
    this.name = name;
    this.parameters = parameters;
    this.whiteSpace = type.whiteSpace;
    this.usesContext = type.usesContext ?? false;
    if (name === 'ID' || name === 'IDREF' || name === 'IDREFS') this.idType = name;
    this.#type = type;
    this.#facets = facets;
  }

  allows(text: string, context: ValueContext): boolean {
    const value = treated(text, this.whiteSpace);
    if (!this.#type.allows(value, context)) return false;
    for (const facet of this.#facets) if (!facet.holds(value)) return false;
    return true;
  }

  failure(text: string, context: ValueContext): Failure | undefined {
    const value = treated(text, this.whiteSpace);
    if (!this.#type.allows(value, context)) return undefined;
    const failing = this.#facets.find((facet) => !facet.holds(value));
    if (failing === undefined) return undefined;
    const { parameter, count } = failing;
    return { parameter, ...(count && { count: count(value) }) };
  }

  key(text: string, context: ValueContext): string | undefined {
    if (!this.allows(text, context)) return undefined;
    const value = treated(text, this.whiteSpace);
    return this.#type.key?.(value, context) ?? value;
  }
}

/** A value with its white space treated (XML Schema, part 2, section 4.3.6). */
function treated(text: string, whiteSpace: XsdType['whiteSpace']): string {
  if (whiteSpace === 'preserve') return text;
  if (whiteSpace === 'replace') return text.replace(/[\t\r\n]/g, ' ');
  // Most values have none to treat.
  if (!/[\t\r\n]|^ | $| {2}/.test(text)) return text;
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
